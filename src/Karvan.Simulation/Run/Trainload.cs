using Karvan.Kernel;

namespace Karvan.Simulation;

/// <summary>Tells a railway that more than a train of goods is left where a segment begins.</summary>
internal sealed class Trainload(CorridorRun run, SegmentPlan segment)
{
    private readonly Gate _there = new(run.Engine, segment.Id);

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
}
