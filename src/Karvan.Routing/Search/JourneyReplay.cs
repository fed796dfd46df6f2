using Karvan.Model;

namespace Karvan.Routing;

/// <summary>Takes a known chain of rides again: no trip earlier than recorded, else the first there is.</summary>
internal sealed class JourneyReplay<TRules>(SearchInput<TRules> input, int latest)
    where TRules : struct, ISearchRules
{
    private readonly RideRunner<TRules> _runner = new(input, latest);

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
        Labels.Add(new Label { Node = journey.Origin, Arrival = ready, Parent = -1, Ride = -1 });
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

    /// <summary>
    /// Gives the whole journey begun at a moment, arrival not counted; null if it does not arrive in time.
    /// </summary>
    public Journey? From(Journey journey, int ready) =>
        Run(journey, ready) && _runner.Unload(Labels[^1], arrivalCounts: false) is { } criteria
            ? new Journey(journey.Origin, ready, Rides(), criteria)
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
        if (departure > latest)
        {
            return null;
        }

        if (!label.IsOrigin)
        {
            var paid = Pricing<TRules>.IsPaid(input.Terms.Covers[taken.Ride], CostComponent.Storage);
            var stay = _runner.StayBefore(boarding.Service, boarding.Call, handling, paid, label.Arrival, departure);
            Stays.Add(stay with { Movable = Labels.Count - 1 });
        }

        return Ride(label, boarding, taken with { Departure = departure }, handling, clock);
    }

    private Label? Ride(
        in Label label, in Boarding boarding, TakenRide taken, HandlingIndex handling, RideClock<TRules> clock)
    {
        var (inside, at) = (0L, boarding.Call);
        int arrival;
        if (boarding.Offer is { } offer)
        {
            var first = Stays.Count;
            (arrival, inside) = _runner.RideOffer(offer, taken.Departure, taken.Ride, Stays);
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

        return arrival > latest
            ? null
            : _runner.After(label, Labels.Count - 1, taken, arrival, inside, handling, out _);
    }
}
