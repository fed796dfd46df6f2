using Karvan.Model;

namespace Karvan.Routing;

/// <summary>How much later a journey can begin so that all of it, arrival included, only moves along.</summary>
internal sealed class ShiftSpan<TRules>(SearchInput<TRules> input, int latest)
    where TRules : struct, ISearchRules
{
    private int _least;
    private int _moment;

    /// <summary>Gives the time [s]; nothing where it waits for something, or a queue changes at once.</summary>
    public int Of(Journey journey)
    {
        (_least, _moment) = (Clock.Never, journey.Ready);
        var node = journey.Origin;
        foreach (var taken in journey.Rides)
        {
            Take(taken, RideGraph.SideOf(node));
            node = input.Graph.Rides[taken.Ride].Node;
        }

        var terminal = RideGraph.TerminalOf(node);
        Handle(input.Graph.Network.FindHandling(terminal, RideGraph.SideOf(node), Side.Yard)!.Value, terminal);
        return Math.Max(0, Math.Min(_least, latest - _moment));
    }

    private void Take(TakenRide taken, Side from)
    {
        var number = input.Graph.Rides[taken.Ride].Boarding;
        var legs = input.Graph.LegsOf(taken.Ride);
        for (var i = 0; i < legs.Length; i++)
        {
            var leg = legs[i];
            var call = input.Graph.Network[leg.Service].Calls[leg.BoardCall];
            var handling = i == 0
                ? input.Graph.HandlingTo(number, from)!.Value
                : Change.Find(input.Graph.Network, legs[i - 1], leg)!.Value;
            Handle(handling, call.Terminal!.Value);
            var ready = Clock.After(_moment, TRules.CutOff(call.CutOffSeconds));
            var clock = input.Almanac.Ride(leg.Service);
            Shift(i == 0
                ? clock.ShiftsFor(taken.Row, leg.BoardCall, ready)
                : clock.ShiftsFor(leg.BoardCall, ready));
            _moment = i == 0
                ? clock.Next(taken.Row, leg.BoardCall, ready)
                : clock.NextOfAll(leg.BoardCall, ready, out _);
            Shift(clock.RidesFor(leg.BoardCall, leg.AlightCall, _moment));
            var at = leg.BoardCall;
            _moment = RideRunner<TRules>.RideOn(clock, leg.BoardCall, ref at, leg.AlightCall, _moment);
        }
    }

    private void Handle(HandlingIndex handling, TerminalIndex terminal)
    {
        var clock = input.Almanac.Handling(handling, terminal);
        Shift(clock.ShiftsFor(_moment));
        _moment = clock.Complete(_moment);
    }

    private void Shift(int seconds) => _least = Math.Min(_least, seconds);
}
