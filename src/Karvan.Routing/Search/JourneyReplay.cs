using Karvan.Model;

namespace Karvan.Routing;

/// <summary>Takes a known chain of rides again: no trip earlier than recorded, else the first there is.</summary>
internal sealed class JourneyReplay<TRules>(SearchInput<TRules> input, SearchTimes times)
    where TRules : struct, ISearchRules
{
    private readonly RideRunner<TRules> _runner = new(input, times);

    /// <summary>Gets the labels of the last replay, the origin's first; parents count within the list.</summary>
    public List<Label> Labels { get; } = [];

    /// <summary>Gets the stays of the last replay, in order.</summary>
    public List<Stay> Stays { get; } = [];

    /// <summary>Takes the rides of a journey from a moment on.</summary>
    /// <returns>Whether it comes through in time; if not, labels and stays are those until there.</returns>
    public bool Run(Journey journey, int ready)
    {
        Labels.Clear();
        Stays.Clear();
        Labels.Add(_runner.Begin(journey.Origin, ready));
        foreach (var taken in journey.Rides)
        {
            if (Take(taken) is not { } next)
            {
                return false;
            }

            Labels.Add(next);
        }

        return true;
    }

    /// <summary>Gives the whole journey begun at a moment; null if it does not arrive in time.</summary>
    public Journey? From(Journey journey, int ready) =>
        Run(journey, ready) && _runner.Unload(Labels[^1]) is { } criteria
            ? new Journey(journey.Origin, ready, Rides(), criteria) { Shifts = _runner.Shifts(Labels[^1]) }
            : null;

    /// <summary>Gives the rides of the last replay.</summary>
    public TakenRide[] Rides() =>
        [.. Labels.Skip(1).Select(label => new TakenRide(label.Ride, label.Row, label.Departure))];

    private Label? Take(TakenRide taken)
    {
        var label = Labels[^1];
        var number = input.Graph.Rides[taken.Ride].Boarding;
        ref readonly var boarding = ref input.Graph.Boardings[number];
        var handling = input.Graph.HandlingTo(number, RideGraph.SideOf(label.Node))!.Value;
        var handled = input.Almanac.Handling(handling, boarding.Terminal).Complete(label.Arrival);
        var clock = input.Almanac.Ride(boarding.Service);
        var earliest = _runner.ReadyAfterCutOff(boarding, handled);
        var from = clock.IsTimetabled(taken.Row) ? Math.Max(earliest, taken.Departure) : earliest;
        var departure = clock.Next(taken.Row, boarding.Call, from);
        if (departure > times.Latest)
        {
            return null;
        }

        if (!label.IsOrigin)
        {
            var paid = _runner.StorageBefore(label, taken with { Departure = departure }, handling);
            var days = TRules.DaysBegun(departure - label.Arrival);
            Stays.Add(Stay.Between(label.Arrival, departure, days, paid) with { Movable = Labels.Count - 1 });
        }

        return Ride(label, boarding, taken with { Departure = departure }, handling, clock);
    }

    private Label? Ride(
        in Label label, in Boarding boarding, TakenRide taken, HandlingIndex handling, RideClock<TRules> clock)
    {
        var (inside, at) = (default(StoragePaid), boarding.Call);
        int arrival;
        if (boarding.Offer is { } offer)
        {
            var first = Stays.Count;
            (arrival, inside) = _runner.RideOffer(offer, label, taken, Stays);
            for (var i = first; i < Stays.Count; i++)
            {
                Stays[i] = Stays[i] with { Movable = Labels.Count };
            }
        }
        else
        {
            var alight = input.Graph.Rides[taken.Ride].AlightCall;
            arrival = RideRunner<TRules>.RideOn(clock, boarding.Call, ref at, alight, taken.Departure);
        }

        return arrival > times.Latest
            ? null
            : _runner.After(label, Labels.Count - 1, taken, arrival, inside, handling);
    }
}
