using Karvan.Model;

namespace Karvan.Simulation;

/// <summary>Counts what passes the screenlines, by corridor and direction.</summary>
internal sealed class Screen(CorridorRun run)
{
    private const int Corridors = 6;

    private readonly double[] _loaded = new double[Corridors * 2];
    private readonly double[] _empty = new double[Corridors * 2];
    private readonly double[] _tonnes = new double[Corridors * 2];
    private readonly double[] _asked = new double[Corridors * 2];

    public ReadOnlySpan<double> Loaded => _loaded;

    public ReadOnlySpan<double> Empty => _empty;

    public ReadOnlySpan<double> Tonnes => _tonnes;

    public ReadOnlySpan<double> Asked => _asked;

    public static int PlaceOf(Corridor corridor, bool isWestbound) => ((int)corridor * 2) + (isWestbound ? 0 : 1);

    public void Ask(FlowPlan flow, WayPlan way, int units)
    {
        if (run.Now >= run.Plan.CountsFrom)
        {
            _asked[PlaceOf(way.Corridor, flow.IsWestbound)] += units * flow.UnitKilograms / 1_000.0;
        }
    }

    public void Pass(FlowPlan flow, WayPlan way)
    {
        if (run.Now < run.Plan.CountsFrom)
        {
            return;
        }

        int place = PlaceOf(way.Corridor, flow.IsWestbound);
        _tonnes[place] += flow.UnitKilograms / 1_000.0;
        if (flow.Kind == UnitKind.Box)
        {
            (flow.IsEmpty ? _empty : _loaded)[place] += flow.UnitTeu;
        }
    }
}
