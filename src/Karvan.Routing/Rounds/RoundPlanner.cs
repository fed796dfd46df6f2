using System.Collections.Concurrent;
using Karvan.Model;

namespace Karvan.Routing;

/// <summary>Plans on a public timetable: arrival and transshipments, in rounds.</summary>
/// <remarks>
/// A span of days is compiled when first asked for. What arrives within it is exact; the span is widened only while an
/// itinerary with fewer rides, or any at all, may still come later. Safe for any number of threads.
/// </remarks>
internal sealed class RoundPlanner(Network network)
{
    private const int FirstDays = 1;
    private const int Wider = 6;
    private const int MostBounds = 4_096;

    private readonly CargoKind[] _cargo = PassengerNetwork.GetCommonCargo(network);
    private readonly RoundCompiler _compiler = new(network);
    private readonly RoundWriter _writer = new(network);
    private readonly ConcurrentDictionary<string, RoundBounds> _bounds = new();
    private readonly ConcurrentBag<RoundState> _states = [];
    private LeastRuns? _runs;
    private Almanac<ExactRules>? _almanac;

    /// <summary>Gives whether a query asks for nothing that rounds do not know, and every service takes its goods.</summary>
    public bool Answers(PlanQuery query)
    {
        if (query.ReadyAt is null || !query.Via.IsEmpty || !query.Avoid.IsNothing
            || !_cargo.Contains(query.Consignment.Cargo))
        {
            return false;
        }

        foreach (var vehicle in network.Vehicles)
        {
            if (!vehicle.HasRoomFor(query.Consignment))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Gives whether some chain of services leads there on whatever day.</summary>
    public bool IsJoined(PlanQuery query) =>
        _compiler.FewestRides(query.Origins, BoundsTo(query.Destinations), query.MaxLegs) <= query.MaxLegs;

    /// <summary>Plans one query with a time at which the goods are ready.</summary>
    public IReadOnlyList<Itinerary> Plan(
        PlanQuery query, int latest, CancellationToken cancellation)
    {
        var ready = query.ReadyAt!.Value.Seconds;
        var almanac = AlmanacFor(ready);
        var bounds = BoundsTo(query.Destinations);
        var (arrivals, ends) = (new int[query.MaxLegs], new int[query.MaxLegs]);
        for (var days = FirstDays; ; days *= Wider)
        {
            cancellation.ThrowIfCancellationRequested();
            var timetable = _compiler.Get(ready, days, almanac);
            var state = TakeState(timetable);
            try
            {
                new RoundSearch(timetable, state, bounds, arrivals, ends).Run(query.Origins.AsSpan(), ready, latest);
                if (timetable.Until > latest || IsComplete(query, bounds, arrivals, timetable.Until))
                {
                    return Write(query, timetable, state, arrivals, ends);
                }
            }
            finally
            {
                _states.Add(state);
            }
        }
    }

    private Almanac<ExactRules> AlmanacFor(int ready)
    {
        const int Span = (PlanQuery.MaxHorizonDays + 60) * Clock.Day;
        var known = _almanac;
        return known?.Covers(ready - Clock.Day, ready + Span) ?? false
            ? known
            : _almanac = new(network, ready - Span, ready + Span + Span);
    }

    private RoundBounds BoundsTo(IReadOnlyCollection<TerminalIndex> destinations)
    {
        var key = string.Join(' ', destinations.Select(terminal => terminal.Value));
        if (_bounds.TryGetValue(key, out var known))
        {
            return known;
        }

        if (_bounds.Count >= MostBounds)
        {
            _bounds.Clear();
        }

        _runs ??= new(network, _compiler.Changes);
        return _bounds[key] = new(_runs, _compiler.Changes, destinations);
    }

    private RoundState TakeState(RoundTimetable timetable)
    {
        while (_states.TryTake(out var state))
        {
            if (state.FirstCalls.Length >= timetable.Routes.Length)
            {
                return state;
            }
        }

        return new(_compiler.Changes.PadCount, timetable.Routes.Length);
    }

    // Whatever comes later has fewer rides than all that is known.
    private bool IsComplete(PlanQuery query, RoundBounds bounds, int[] arrivals, int until)
    {
        var fewest = _compiler.FewestRides(query.Origins, bounds, query.MaxLegs);
        if (fewest > query.MaxLegs)
        {
            return true;
        }

        var found = Array.FindIndex(arrivals, arrival => arrival < until);
        return found >= 0 && found + 1 <= fewest;
    }

    private List<Itinerary> Write(
        PlanQuery query, RoundTimetable timetable, RoundState state, int[] arrivals, int[] ends)
    {
        var itineraries = new List<Itinerary>();
        for (var round = arrivals.Length - 1; round >= 0; round--)
        {
            if (arrivals[round] < Clock.Never)
            {
                itineraries.Add(_writer.Write(query, timetable, state, ends[round], arrivals[round]));
            }
        }

        return itineraries;
    }
}
