using Karvan.Model;
using NodaTime;

namespace Karvan.Simulation;

/// <summary>Turns closures into the terminals and lanes that they bind.</summary>
/// <remarks>
/// Those of some goods, products or origins bind goods where they are, see <see cref="EmbargoCompiler"/>; those that
/// leave a part of a way without a stated capacity bind nothing.
/// </remarks>
internal sealed class ClosureCompiler(
    Network network, LaneCompiler lanes, EmbargoPlan[] embargoes, Moment origin)
{
    private readonly Tables _tables = new();

    public ClosurePlan[] Compile() =>
    [
        .. network.Closures
            .Select(Compile)
            .Where(plan => plan.Terminals.Length + plan.Narrowed.Length + plan.Lanes.Length
                + plan.Embargoes.Length > 0),
    ];

    private ClosurePlan Compile(Closure closure, int index) => new()
    {
        Id = closure.Id,
        Embargoes = [.. embargoes.Index().Where(row => row.Item.Closure == index)
            .Select(row => (row.Index, row.Item.Probability))],
        Terminals = BindsAll(closure)
            ? [.. closure.Places.SelectMany(place => TerminalsOf(closure, place)
                .Select(terminal => (terminal, place.ChancePercent / 100.0)))]
            : [],
        Narrowed = BindsAll(closure)
            && closure is { IsFull: false, Kind: ClosureKind.Dated, Mode: null or Mode.Sea }
            ? [.. closure.Places.SelectMany(PortsOf)]
            : [],
        IsWeather = closure.Cause is ClosureCause.Storm or ClosureCause.Wind or ClosureCause.Snow,
        Lanes = BindsAll(closure)
            ? [.. closure.Places.SelectMany(place => LanesOf(closure, place)
                .Select(lane => (lane, place.ChancePercent / 100.0)))]
            : [],
        Dated = closure.Kind == ClosureKind.Dated
            ? (TickOf(closure.From!.Value), closure.To is { } to ? TickOf(to.PlusDays(1)) : long.MaxValue)
            : null,
        IntervalSeconds = closure.MeanIntervalSeconds ?? 0,
        Length = _tables.Of(closure.Length ?? default),
        Months = [.. Enumerable.Range(1, 12).Select(month =>
            closure.Season is not { } season || season.Contains(new LocalDate(2025, month, 15)))],
        RemainingShare = closure.RemainingPercent / 100.0,
    };

    private static bool BindsAll(Closure closure) => !EmbargoCompiler.Binds(closure);

    private IEnumerable<int> TerminalsOf(Closure closure, ClosedPlace place) =>
        closure.IsFull && closure.Mode is (null or Mode.Sea) ? PortsOf(place) : [];

    private IEnumerable<int> PortsOf(ClosedPlace place) =>
        place.Terminal is { } terminal ? [terminal.Value]
        : place.Location is { } location ? network.GetTerminals(location)
            .Where(index => network[index].Kind == TerminalKind.Port).Select(index => index.Value)
        : [];

    private IEnumerable<int> LanesOf(Closure closure, ClosedPlace place)
    {
        for (var lane = 0; lane < lanes.Lanes.Count; lane++)
        {
            if (lanes.Places[lane].IsAt(network, closure, place))
            {
                yield return lane;
            }
        }
    }

    private long TickOf(LocalDate day) =>
        Moment.FromInstant(day.AtMidnight().InUtc().ToInstant()).Seconds - origin.Seconds;
}
