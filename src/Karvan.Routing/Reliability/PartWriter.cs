using System.Collections.Immutable;
using Karvan.Model;

namespace Karvan.Routing;

/// <summary>Writes out what happens on an itinerary, part by part, from its legs alone.</summary>
internal sealed class PartWriter
{
    private readonly Network _network;
    private readonly Almanac<ExactRules> _almanac;
    private readonly TimeTables _tables;
    private readonly Itinerary _itinerary;
    private readonly int? _missed;
    private readonly List<Part> _parts = [];
    private int _crossed;

    private PartWriter(
        Network network, Almanac<ExactRules> almanac, TimeTables tables, Itinerary itinerary, int? missed) =>
        (_network, _almanac, _tables, _itinerary, _missed) = (network, almanac, tables, itinerary, missed);

    /// <summary>Writes out an itinerary.</summary>
    /// <param name="network">The network.</param>
    /// <param name="almanac">Its functions of time.</param>
    /// <param name="tables">Its quantile tables.</param>
    /// <param name="itinerary">The itinerary.</param>
    /// <param name="missed">The leg whose planned departure is missed; null: none is.</param>
    /// <exception cref="ArgumentException">The itinerary is not one of this network.</exception>
    public static ImmutableArray<Part> Write(
        Network network, Almanac<ExactRules> almanac, TimeTables tables, Itinerary itinerary, int? missed = null)
    {
        var writer = new PartWriter(network, almanac, tables, itinerary, missed);
        var (before, after) = OuterWalks(itinerary);
        writer.Take(before);
        writer.Reach(0, Side.Yard, itinerary.Departure.Seconds + before);
        var side = writer.RideOn();
        var last = itinerary.Legs[^1].To;
        writer.Handle(writer.HandlingAt(last, side, Side.Yard), last, null);
        writer.Take(after);
        return [.. writer._parts];
    }

    /// <summary>Writes out an itinerary from the departure of its first vehicle to the arrival of its last.</summary>
    /// <param name="network">The network.</param>
    /// <param name="almanac">Its functions of time.</param>
    /// <param name="tables">Its quantile tables.</param>
    /// <param name="itinerary">The itinerary.</param>
    /// <exception cref="ArgumentException">The itinerary is not one of this network.</exception>
    public static ImmutableArray<Part> WriteRides(
        Network network, Almanac<ExactRules> almanac, TimeTables tables, Itinerary itinerary)
    {
        var writer = new PartWriter(network, almanac, tables, itinerary, null);
        writer.RideOn();
        return [.. writer._parts];
    }

    // From the departure of the first vehicle; gives the side on which the last one is left.
    private Side RideOn()
    {
        var side = Side.Yard;
        for (var i = 0; i < _itinerary.Legs.Length; i++)
        {
            var leg = _itinerary.Legs[i];
            if (i > 0)
            {
                Change(i, side);
            }

            Ride(i);
            side = _network[leg.Service].Calls[leg.AlightCall].Section!.Way.ToSide();
        }

        return side;
    }

    private void Change(int index, Side side)
    {
        var (before, leg) = (_itinerary.Legs[index - 1], _itinerary.Legs[index]);
        var arrived = before.Arrival.Seconds;
        if (leg.From != before.To)
        {
            (arrived, side) = (Walk(before.To, leg.From, side, arrived), Side.Yard);
        }

        Reach(index, side, arrived);
    }

    // From where the goods stand to the departure of a leg.
    private void Reach(int index, Side side, int arrived)
    {
        var leg = _itinerary.Legs[index];
        var calls = _network[leg.Service].Calls;
        var handling = HandlingAt(leg.From, side, calls[leg.BoardCall + 1].Section!.Way.ToSide());
        Handle(handling, leg.From, null);
        var handled = _almanac.Handling(handling, leg.From).Complete(arrived);
        Board(index, Clock.After(handled, calls[leg.BoardCall].CutOffSeconds));
    }

    /// <summary>Gets the footpaths before the first leg and after the last [s]; 0: none.</summary>
    private static (int Before, int After) OuterWalks(Itinerary itinerary)
    {
        var walks = itinerary.Steps.Where(step => step.Kind == StepKind.Footpath).ToList();
        var (first, last) = (itinerary.Legs[0].Departure.Seconds, itinerary.Legs[^1].Arrival.Seconds);
        return (
            walks.Where(step => step.Start.Seconds < first && step.End.Seconds <= first).Sum(Seconds),
            walks.Where(step => step.Start.Seconds >= last).Sum(Seconds));

        static int Seconds(Step step) => step.End.Seconds - step.Start.Seconds;
    }

    // To the yard, and along the footpath.
    private int Walk(TerminalIndex from, TerminalIndex to, Side side, int arrived)
    {
        var handling = HandlingAt(from, side, Side.Yard);
        Handle(handling, from, null);
        var path = _network.Footpaths.FirstOrDefault(path => path.From == from && path.To == to)
            ?? throw NotOfThisNetwork();
        Take(path.SpanSeconds);
        return Clock.After(_almanac.Handling(handling, from).Complete(arrived), path.SpanSeconds);
    }

    /// <summary>Gives what to throw for an itinerary of another network.</summary>
    public static ArgumentException NotOfThisNetwork() => new("The itinerary was not planned on this network.");

    private HandlingIndex HandlingAt(TerminalIndex terminal, Side from, Side to) =>
        _network.FindHandling(terminal, from, to) ?? throw NotOfThisNetwork();

    private void Handle(HandlingIndex handling, TerminalIndex terminal, int? leg)
    {
        var (row, place) = (_network[handling], _network[terminal]);
        var kind = row.Component == CostComponent.GaugeChange ? StepKind.GaugeChange : StepKind.Handling;
        Work(row.Time, place.Hours, place.Location, kind, leg);
    }

    // The queue, then the opening, then the work. Other goods are not in sight: nobody is there to be overtaken.
    private void Work(ProcessTime time, OpeningHours hours, LocationIndex at, StepKind kind, int? leg)
    {
        if (_tables.Queue(time) is { } months)
        {
            _parts.Add(new Part.Queue(months, _almanac.Zone(at), CauseAt(StepKind.Wait, at, leg)));
        }

        Open(hours, at);
        Take(_tables.Of(time.Process), CauseAt(kind, at, leg));
    }

    private void Board(int index, int planned)
    {
        var leg = _itinerary.Legs[index];
        var service = _network[leg.Service];
        var call = service.Calls[leg.BoardCall];
        var clock = _almanac.Ride(leg.Service);
        var row = RowOf(clock, leg, planned);
        Take(call.CutOffSeconds);
        var isMissed = index == _missed;
        if (clock.IsTimetabled(row))
        {
            _parts.Add(new Part.Trip(clock, row, leg.BoardCall, leg.Departure.Seconds + (isMissed ? 1 : 0)));
            HoldUp(leg, call.Location);
            return;
        }

        Take(isMissed ? service.Departures[row].IntervalSeconds : 0);
        Take(_tables.Of(service.Departures[row]), CauseAt(StepKind.Wait, call.Location, null));
        Open(service.Departures[row].Hours, call.Location);
        if (_almanac.EndOfFeed(call.Location) is < Clock.Never and var end)
        {
            _parts.Add(new Part.End(end));
        }

        HoldUp(leg, call.Location);
    }

    // Before the closures by date: while a place is closed by date, storms that may come go by as well.
    private void HoldUp(Leg leg, LocationIndex at)
    {
        if (_tables.Closures.For(leg) is { } days)
        {
            _parts.Add(new Part.Closed(days, _almanac.Zone(at), CauseAt(StepKind.Wait, at, null)));
        }
    }

    // A trip that was let go shows in its departure alone; the other rows follow from when the goods were to be ready.
    private static int RowOf(RideClock<ExactRules> clock, Leg leg, int planned)
    {
        for (var row = 0; row < clock.Rows; row++)
        {
            var from = clock.IsTimetabled(row) ? leg.Departure.Seconds : planned;
            if (clock.Next(row, leg.BoardCall, from) == leg.Departure.Seconds)
            {
                return row;
            }
        }

        throw NotOfThisNetwork();
    }

    private void Ride(int index)
    {
        var leg = _itinerary.Legs[index];
        var calls = _network[leg.Service].Calls;
        var riding = new SpreadCause(
            StepKind.Ride, calls[leg.BoardCall].Location, calls[leg.AlightCall].Location, index, 0);
        for (var i = leg.BoardCall + 1; i <= leg.AlightCall; i++)
        {
            var call = calls[i];
            if (_almanac.Ride(leg.Service) is var clock && clock.IsEverClosed(i))
            {
                _parts.Add(new Part.Held(clock, i));
            }

            if (call.Procedure is { } procedure)
            {
                var at = calls[i - 1].Location;
                var met = _itinerary.Procedures.IsEmpty ? procedure : _itinerary.Procedures[_crossed++];
                Work(_network[met].Time, OpeningHours.Always, at, StepKind.Crossing, index);
            }

            Take(_tables.Of(call.Run), riding);
            if (i < leg.AlightCall)
            {
                if (call.Process is { } process && call.Terminal is { } terminal)
                {
                    Handle(process, terminal, index);
                }

                Take(call.DwellSeconds);
            }
        }
    }

    private void Open(OpeningHours hours, LocationIndex at)
    {
        if (!hours.IsAlways)
        {
            _parts.Add(new Part.Opening(_almanac.Hours(hours, at)));
        }
    }

    private void Take(QuantileTable times, SpreadCause cause)
    {
        if (times.IsConstant)
        {
            Take(times.Quantile(0));
        }
        else
        {
            _parts.Add(new Part.Varying(times, cause));
        }
    }

    private void Take(int seconds)
    {
        if (seconds > 0)
        {
            _parts.Add(new Part.Fixed(seconds));
        }
    }

    private static SpreadCause CauseAt(StepKind kind, LocationIndex at, int? leg) => new(kind, at, at, leg, 0);
}
