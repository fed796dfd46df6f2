using Karvan.Kernel;

namespace Karvan.Simulation;

/// <summary>What a railway knows of a segment: whether a trainload of goods waits where it begins, and whether its
/// trains stand in line.</summary>
internal sealed class Trainload(CorridorRun run, SegmentPlan segment)
{
    private readonly Gate _there = new(run.Engine, segment.Id);
    private int _standing;
    private long _standingSince;

    public bool IsThere => run.TeuAtFirst(segment) >= segment.Vehicle.CapacityTeu;

    /// <summary>Waits until it is there, so long at most [s].</summary>
    public Wait<bool> Come(long patience) => _there.Pass(patience: patience);

    /// <summary>Looks whether it is there now that a unit has come.</summary>
    public void Look()
    {
        if (_there.Waiting > 0 && IsThere)
        {
            _there.Open();
            _there.Close();
        }
    }

    /// <summary>Notes that a train stands in line for a path, a slot or a locomotive.</summary>
    public void Stand() => _standingSince = _standing++ == 0 ? run.Now : _standingSince;

    /// <summary>Notes that it goes on.</summary>
    public void GoOn() => _standing--;

    /// <summary>Gives whether trains have stood in line for so long [s] that another in part full would stand
    /// behind them.</summary>
    public bool HasStoodFor(double seconds) => _standing > 0 && run.Now - _standingSince > seconds;
}
