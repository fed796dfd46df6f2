using System.Collections.Immutable;
using Karvan.Model;
using NodaTime;

namespace Karvan.Simulation;

/// <summary>Finds what each flow goes through at a border: the row and the channels of the customs regimes that its two
/// ends meet there.</summary>
/// <remarks>
/// Rows are those that the planner takes (<see cref="RegimeProcedures"/>). A declaration is lodged where goods come
/// into the territories of a regime or leave them: exports at the border that they leave by, imports and transit at the
/// one that they come in by. Borders inside the territories ask for none, and empty boxes have none.
/// </remarks>
internal sealed class BorderCompiler
{
    private readonly Network _network;
    private readonly SimulationParameters _parameters;
    private readonly Tables _tables;
    private readonly Regime[] _withChannels;
    private readonly Ends[] _ends;
    private readonly int[] _endsOf;
    private readonly (long From, YearMonth Month)[] _months;
    private readonly Dictionary<(CrossingIndex, Country, ProcedureIndex?), BorderPlan> _known = [];
    private readonly Dictionary<(Country, Country, YearMonth), ImmutableSortedDictionary<int, ProcedureIndex>> _rows =
        [];

    public BorderCompiler(SimulationRequest request, Tables tables, Moment origin, long end)
    {
        (_network, _parameters, _tables) = (request.Network, request.Parameters, tables);
        _withChannels = [.. _network.Regimes.Where(regime => !regime.Channels.IsEmpty)];
        var ends = _network.Demands
            .Select(demand => new Ends(_network[demand.From].Country, _network[demand.To].Country, demand.Empty))
            .ToList();
        _ends = [.. ends.Distinct()];
        _endsOf = [.. ends.Select(pair => Array.IndexOf(_ends, pair))];
        _months = [.. MonthsOf(_network, origin, end)];
    }

    /// <summary>Gives a crossing into a country, where services name a row of no regime.</summary>
    public BorderPlan Get(CrossingIndex crossing, Country into, ProcedureIndex? procedure)
    {
        var key = (crossing, into, procedure);
        if (!_known.TryGetValue(key, out var border))
        {
            _known.Add(key, border = Compile(crossing, into, procedure));
        }

        return border;
    }

    private BorderPlan Compile(CrossingIndex index, Country into, ProcedureIndex? procedure)
    {
        var crossing = _network[index];
        var (from, to) = (_network[crossing.From].Country, _network[crossing.To].Country);
        var left = into == from ? to : from;
        var cases = new List<BorderCase> { CaseOf(procedure, null, null, isTransit: false) };
        var periods = new List<(long From, byte[] CaseOf)>();
        foreach (var (tick, month) in _months)
        {
            byte[] found = [.. _ends.Select(ends => Find(cases, ends, crossing.Mode, left, into, procedure, month))];
            byte[] caseOf = [.. _endsOf.Select(ends => found[ends])];
            if (periods.Count == 0 || !caseOf.AsSpan().SequenceEqual(periods[^1].CaseOf))
            {
                periods.Add((tick, caseOf));
            }
        }

        return new()
        {
            Name = crossing.Id,
            Key = CorridorRun.KeyOf($"{crossing.Id}>{into}"),
            Cases = [.. cases],
            Periods = [.. periods],
        };
    }

    private byte Find(
        List<BorderCase> cases,
        Ends goods,
        Mode mode,
        Country left,
        Country into,
        ProcedureIndex? procedure,
        YearMonth month)
    {
        var own = procedure is { } row && RowsOf(goods.From, goods.To, month).TryGetValue(row.Value, out var found)
            ? found
            : procedure;
        var leaving = ChannelsOf(left, into, isExport: true);
        var entering = ChannelsOf(into, left, isExport: false);
        var one = CaseOf(own, leaving, entering, entering is not null && into != goods.To);
        var known = cases.FindIndex(other => other == one);
        if (known < 0)
        {
            known = cases.Count;
            cases.Add(one);
        }

        return checked((byte)known);

        CustomsPlan? ChannelsOf(Country here, Country beyond, bool isExport) => goods.IsEmpty ? null : PlanOf(
            _withChannels.Where(regime => !regime.Territories.Contains(beyond)
                && regime.Territories.Contains(goods.From) == isExport
                && regime.Meets(here, mode, goods.From, goods.To, month)));
    }

    private CustomsPlan? PlanOf(IEnumerable<Regime> regimes)
    {
        var channels = regimes.SelectMany(regime => regime.Channels).ToHashSet();
        return channels.Count == 0 ? null : new(
            channels.Contains(RiskChannel.Yellow) ? _parameters.YellowPercent / 100.0 : 0,
            _tables.Of(_parameters.YellowCheck),
            channels.Contains(RiskChannel.Red) ? _parameters.RedPercent / 100.0 : 0,
            _tables.Of(_parameters.RedCheck));
    }

    private BorderCase CaseOf(ProcedureIndex? row, CustomsPlan? leaving, CustomsPlan? entering, bool isTransit) =>
        new(row, leaving, entering, isTransit)
        {
            Time = row is { } index ? _tables.Of(_network[index].Time.Process) : null,
            Regime = row is { } own && _network[own].Regime is { } regime ? _network[regime].Id : string.Empty,
        };

    private ImmutableSortedDictionary<int, ProcedureIndex> RowsOf(Country from, Country to, YearMonth month)
    {
        if (!_rows.TryGetValue((from, to, month), out var rows))
        {
            var goods = new Consignment { Mass = Mass.FromTonnes(1), Origin = from, Destination = to };
            _rows.Add((from, to, month), rows = RegimeProcedures.Find(_network, goods, month));
        }

        return rows;
    }

    // The first month of the run, and those in which a regime begins to hold or no longer does.
    private static IEnumerable<(long From, YearMonth Month)> MonthsOf(Network network, Moment origin, long end)
    {
        var first = MonthAt(origin.Seconds);
        var last = MonthAt(origin.Seconds + end);
        yield return (0, first);
        var changes = network.Regimes
            .SelectMany(regime => new[] { regime.ValidFrom, regime.ValidTo?.PlusMonths(1) })
            .OfType<YearMonth>()
            .Where(month => month.CompareTo(first) > 0 && month.CompareTo(last) <= 0)
            .Distinct()
            .Order();
        foreach (var month in changes)
        {
            yield return (Moment.FromInstant(month.OnDayOfMonth(1).AtMidnight().InUtc().ToInstant()).Seconds
                - origin.Seconds, month);
        }
    }

    private static YearMonth MonthAt(long seconds)
    {
        var day = new Moment(checked((int)seconds)).ToInstant().InUtc().Date;
        return new(day.Year, day.Month);
    }

    /// <summary>The two ends of goods, by country.</summary>
    private readonly record struct Ends(Country From, Country To, bool IsEmpty);
}
