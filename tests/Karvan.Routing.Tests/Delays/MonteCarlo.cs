using System.Collections.Immutable;
using Karvan.Model;
using Karvan.Routing.Tests.Reference;
using NodaTime;

namespace Karvan.Routing.Tests.Delays;

/// <summary>
/// Plays an itinerary over and over, drawing every time from the model's tables. Shares nothing else with what it
/// judges.
/// </summary>
internal sealed class MonteCarlo
{
    private const int Day = 86_400;

    private readonly Network _network;
    private readonly Itinerary _itinerary;
    private readonly Random _random;
    private readonly int _first;
    private readonly int _last;
    private readonly List<Func<int, int?>> _parts = [];
    private readonly ReferenceClosures _closures;

    private MonteCarlo(Network network, Itinerary itinerary, int seed)
    {
        (_network, _itinerary, _random) = (network, itinerary, new Random(seed));
        _first = itinerary.Departure.Seconds;
        _last = _first + (400 * Day);
        _closures = new ReferenceClosures(network, itinerary.Goods, _last);
        Prepare();
    }

    /// <summary>Gives so many arrivals in order; the last second but a later one is never.</summary>
    public static int[] Play(Network network, Itinerary itinerary, int samples, int seed)
    {
        var game = new MonteCarlo(network, itinerary, seed);
        var arrivals = new int[samples];
        for (var sample = 0; sample < samples; sample++)
        {
            arrivals[sample] = game.PlayOnce();
        }

        Array.Sort(arrivals);
        return arrivals;
    }

    private int PlayOnce()
    {
        int? moment = _first;
        foreach (var part in _parts)
        {
            moment = part(moment.Value);
            if (moment is null || moment > _last)
            {
                return int.MaxValue;
            }
        }

        return moment.Value;
    }

    private void Prepare()
    {
        var side = Side.Yard;
        foreach (var leg in _itinerary.Legs)
        {
            var calls = _network[leg.Service].Calls;
            var handling = _network.FindHandling(leg.From, side, calls[leg.BoardCall + 1].Section!.Way.ToSide())!.Value;
            AddHandling(handling, leg.From);
            AddDeparture(leg, handling);
            for (var index = leg.BoardCall + 1; index <= leg.AlightCall; index++)
            {
                AddSection(_network[leg.Service], index, rideOn: index < leg.AlightCall);
            }

            side = calls[leg.AlightCall].Section!.Way.ToSide();
        }

        var last = _itinerary.Legs[^1].To;
        AddHandling(_network.FindHandling(last, side, Side.Yard)!.Value, last);
    }

    private void AddSection(Service service, int index, bool rideOn)
    {
        var calls = service.Calls;
        var call = calls[index];
        _parts.Add(moment => _closures.Start(service, index - 1, moment));
        if (call.Procedure is { } procedure)
        {
            AddProcess(_network[procedure].Time, OpeningHours.Always, ZoneOf(calls[index - 1].Location));
        }

        AddDraw(QuantileTable.FromSpread(call.Run));
        if (rideOn && call.Process is { } process)
        {
            AddHandling(process, call.Terminal!.Value);
        }

        if (rideOn)
        {
            _parts.Add(moment => moment + call.DwellSeconds);
        }
    }

    private void AddHandling(HandlingIndex handling, TerminalIndex terminal)
    {
        var place = _network[terminal];
        AddProcess(_network[handling].Time, place.Hours, ZoneOf(place.Location));
    }

    private void AddProcess(ProcessTime time, OpeningHours hours, DateTimeZone zone)
    {
        var clock = new HalfHourClock(hours, zone, _first, _last);
        var queues = Enumerable.Range(1, 12)
            .Select(month => QuantileTable.FromSpread(time.FindWait(month)?.Time ?? TimeSpread.Constant(0)))
            .ToArray();
        _parts.Add(moment => moment + queues[clock.MonthAt(moment) - 1].Quantile(_random.NextDouble()));
        _parts.Add(clock.FirstOpen);
        AddDraw(QuantileTable.FromSpread(time.Process));
    }

    private void AddDeparture(Leg leg, HandlingIndex handling)
    {
        var service = _network[leg.Service];
        var call = service.Calls[leg.BoardCall];
        var zone = ZoneOf(call.Location);
        var row = FindRow(leg, handling, out var trips);
        _parts.Add(moment => moment + call.CutOffSeconds);
        if (row.Kind == DepartureKind.At)
        {
            var planned = leg.Departure.Seconds;
            _parts.Add(moment => FirstFrom(trips, Math.Max(moment, planned)));
            AddClosures(leg);
            return;
        }

        var clock = new HalfHourClock(row.Hours, zone, _first, _last);
        AddDraw(row.GetWaitQuantiles());
        _parts.Add(clock.FirstOpen);
        if (_network.Info.EndsOn is { } end)
        {
            var over = Moment.FromInstant(zone.AtStartOfDay(end.PlusDays(1)).ToInstant()).Seconds;
            _parts.Add(moment => moment < over ? moment : null);
        }

        AddClosures(leg);
    }

    // A storm that reaches a place reaches all that are likelier to be reached.
    private static bool IsMet(List<double> chances, double reach) => chances.Exists(chance => reach < chance);

    // Storms are drawn one by one: all that began within the longest length before the moment; some are not over.
    private void AddClosures(Leg leg)
    {
        var calls = _network[leg.Service].Calls.AsSpan()[leg.BoardCall..(leg.AlightCall + 1)].ToArray();
        var storms = new List<(Closure Closure, QuantileTable Length, List<double> Chances)>();
        var lefts = new List<Func<int, int>>();
        foreach (var closure in _network.Closures.Where(one => one.Kind == ClosureKind.Random))
        {
            var chances = new List<double>();
            foreach (var place in closure.Places)
            {
                var isHit = calls.Index().Any(call =>
                    (call.Index > 0 && Sails(call.Item) && call.Item.Section!.Locations.Any(at => IsIn(at, place)))
                    || (call.Index + 1 < calls.Length && Sails(calls[call.Index + 1]) && IsIn(call.Item.Location, place)));
                if (isHit)
                {
                    chances.Add(place.ChancePercent / 100.0);
                }

                bool Sails(Call call) => closure.Mode != Mode.Sea || call.Section!.Way == Way.Sea;
            }

            if (chances.Count > 0)
            {
                storms.Add((closure, QuantileTable.FromSpread(closure.Length!.Value), chances));
            }
        }

        var zone = ZoneOf(calls[0].Location);
        foreach (var (closure, length, chances) in storms)
        {
            var most = length.Seconds[^1];
            var often = most / (double)closure.MeanIntervalSeconds!.Value;
            lefts.Add(moment => closure.Season?.Contains(new Moment(moment).ToInstant().InZone(zone).Date) ?? true
                ? Enumerable.Range(0, DrawCount(often)).Select(_ => IsMet(chances, _random.NextDouble())
                    ? length.Quantile(_random.NextDouble()) - (int)(_random.NextDouble() * most)
                    : 0).Append(0).Max()
                : 0);
        }

        _parts.Add(moment => moment + lefts.Select(left => left(moment)).Append(0).Max());
    }

    // Poisson, by multiplying uniform numbers (Knuth).
    private int DrawCount(double mean)
    {
        var count = 0;
        for (var product = _random.NextDouble(); product > Math.Exp(-mean); product *= _random.NextDouble())
        {
            count++;
        }

        return count;
    }

    private bool IsIn(LocationIndex at, ClosedPlace place) =>
        at == place.Location || (_network[at].PartOf is { } outer && IsIn(outer, place));

    // Each row alone: the first of which the planned departure is one.
    private Departure FindRow(Leg leg, HandlingIndex handling, out int[] trips)
    {
        var at = _itinerary.Legs.IndexOf(leg);
        var arrived = at == 0 ? _itinerary.Departure.Seconds : _itinerary.Legs[at - 1].Arrival.Seconds;
        foreach (var row in _network[leg.Service].Departures)
        {
            var alone = _network with
            {
                Services = [.. _network.Services.Select((service, index) => service with
                {
                    Departures = index == leg.Service.Value ? [row] : [],
                })],
            };
            var timetable = new ReferenceTimetable(alone, _itinerary.Goods, _first, _last);
            var cutOff = alone[leg.Service].Calls[leg.BoardCall].CutOffSeconds;
            var ready = timetable.Handle(handling, leg.From, arrived)!.Value + cutOff;
            trips = [.. timetable.GetDepartures(leg.Service, leg.BoardCall, ready)];
            if (trips.Contains(leg.Departure.Seconds))
            {
                return row;
            }
        }

        throw new InvalidOperationException("The planned departure is none of the service's.");
    }

    private static int? FirstFrom(int[] trips, int moment)
    {
        var at = Array.BinarySearch(trips, moment);
        at = at < 0 ? ~at : at;
        return at < trips.Length ? trips[at] : null;
    }

    private void AddDraw(QuantileTable times) =>
        _parts.Add(moment => moment + times.Quantile(_random.NextDouble()));

    private DateTimeZone ZoneOf(LocationIndex location) => _network[location].TimeZone;
}
