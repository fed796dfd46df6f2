namespace Karvan.Simulation;

/// <summary>How many consignments of a flow may be loaded for each of its ways while closures leave a part of
/// them.</summary>
/// <remarks>
/// Of what asks for a way the share that the closures leave is let go, evenly: at one half every second consignment.
/// What a day does not use is lost, but for one.
/// </remarks>
internal sealed class Allowance(CorridorRun run, FlowPlan plan)
{
    // Shares such as a tenth add up to a little less than one.
    private const double One = 1 - 1e-9;

    private readonly double[] _left = new double[plan.Ways.Length];

    /// <summary>Notes that a consignment asks for a way.</summary>
    public void Ask(int way)
    {
        double share = ShareOf(way);
        _left[way] += share < 1 ? share : 0;
    }

    /// <summary>Gives whether one may go now.</summary>
    public bool Lets(int way) => ShareOf(way) is var share && (share >= 1 || (share > 0 && _left[way] >= One));

    /// <summary>Notes that one goes.</summary>
    public void Use(int way)
    {
        if (ShareOf(way) < 1)
        {
            _left[way] -= 1;
        }
    }

    public void EndDay()
    {
        for (int way = 0; way < _left.Length; way++)
        {
            _left[way] = ShareOf(way) < 1 ? Math.Min(_left[way], 1) : 0;
        }
    }

    private double ShareOf(int way) =>
        plan.Ways[way].Embargoes is { Length: > 0 } embargoes ? run.Embargoes.ShareOf(embargoes) : 1;
}
