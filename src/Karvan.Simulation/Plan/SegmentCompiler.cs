using System.Collections.Immutable;
using Karvan.Model;
using NodaTime;

namespace Karvan.Simulation;

/// <summary>Cuts services where the vehicle changes though goods stay on their wagon or truck: at ferries.</summary>
internal sealed class SegmentCompiler
{
    private const int Hour = 3_600;

    private readonly SimulationRequest _request;
    private readonly Network _network;
    private readonly LaneCompiler _lanes;
    private readonly Calendars _calendars;
    private readonly Moment _origin;
    private readonly long _end;
    private readonly List<int>[] _ofService;
    private readonly Tables _tables;
    private readonly BorderCompiler _borders;

    public SegmentCompiler(
        SimulationRequest request, LaneCompiler lanes, Tables tables, Calendars calendars, Moment origin, long end)
    {
        _calendars = calendars;
        (_request, _network, _lanes, _origin, _end) = (request, request.Network, lanes, origin, end);
        (_tables, _borders) = (tables, new(request, tables, origin, end));
        _ofService = new List<int>[_network.Services.Length];
    }

    public List<SegmentPlan> Segments { get; } = [];

    /// <summary>Gives the segments of a service in running order; a ferry in between is a segment of its own.</summary>
    public IEnumerable<SegmentPlan> Of(ServiceIndex service) =>
        (_ofService[service.Value] ??= Cut(service)).Select(index => Segments[index]);

    /// <summary>Lets every segment that goes from one end of a line to the other serve it.</summary>
    public void AttachLines(IReadOnlyList<LinePlan> lines)
    {
        var byEnds = lines.Index().ToLookup(row => (row.Item.From, row.Item.To, row.Item.Product), row => row.Index);
        var all = Enumerable.Range(0, _network.Services.Length).SelectMany(index => Of(new(index))).ToList();
        foreach (var segment in all.Where(segment => !IsFerryOfAnother(segment)))
        {
            Attach(segment, lines, byEnds, onlyUnserved: false);
        }

        // A ferry that is part of a train's or truck's service is sailed by the ferry's own service, if there is one.
        foreach (var segment in all.Where(IsFerryOfAnother))
        {
            Attach(segment, lines, byEnds, onlyUnserved: true);
        }

        FindOnTheWay(all);
    }

    /// <summary>Gives the product under which goods wait for a segment: wagons and trucks share ferries.</summary>
    public static Product ProductOf(SegmentPlan segment) => segment.Service.Product switch
    {
        Product.RoRo => Product.RailFerry,
        Product.Wagonload or Product.Truck when segment.IsSea => Product.RailFerry,
        var product => product,
    };

    /// <summary>Gives whether wagons and trucks roll onto what runs a segment.</summary>
    public static bool IsFerry(SegmentPlan segment) => ProductOf(segment) == Product.RailFerry && !segment.IsBulk;

    private static void FindOnTheWay(List<SegmentPlan> all)
    {
        var served = all.SelectMany(segment => segment.LeavesByClock ? segment.Calls : segment.Calls[..1])
            .SelectMany(call => call.Boards)
            .ToHashSet();
        foreach (var segment in all.Where(segment => !segment.LeavesByClock && !segment.IsRoad))
        {
            segment.FindOnTheWay(served.Contains);
        }
    }

    private static bool IsFerryOfAnother(SegmentPlan segment) => segment.IsSea && segment.Vehicle.Mode != Mode.Sea;

    private void Attach(
        SegmentPlan segment,
        IReadOnlyList<LinePlan> lines,
        ILookup<(int, int, Product), int> byEnds,
        bool onlyUnserved)
    {
        for (var board = 0; board < segment.Calls.Length - 1; board++)
        {
            var call = segment.Service.Calls[segment.FirstCall + board];
            var boards = new List<int>();
            for (var alight = board + 1; alight < segment.Calls.Length && (call.CanBoard || board == 0); alight++)
            {
                foreach (var line in byEnds[
                    (segment.Calls[board].Terminal, segment.Calls[alight].Terminal, ProductOf(segment))])
                {
                    if (!onlyUnserved || lines[line].TeuPerDay == 0)
                    {
                        boards.Add(line);
                        Tell(lines[line], segment, board);
                        Relieve(lines[line], segment);
                    }
                }
            }

            segment.Calls[board].Boards = [.. boards.Distinct()];
        }
    }

    private static void Tell(LinePlan line, SegmentPlan segment, int board)
    {
        line.TeuPerDay += segment.TeuPerDay;
        line.LoadTeu = Math.Max(line.LoadTeu, segment.Vehicle.CapacityTeu);
        line.UsualWaitSeconds = segment.Departures.IsEmpty
            ? 0
            : segment.Departures.Min(row => row.UsualWaitSeconds);
        line.ReckonedWaitSeconds = Math.Max(
            line.ReckonedWaitSeconds,
            segment.Slots.Length > 1
                ? (segment.Slots[^1] - segment.Slots[0]) / (segment.Slots.Length - 1)
                : line.UsualWaitSeconds);
        if (segment.IsRoad)
        {
            (line.IsImmediate, line.Segment, line.SegmentCall) = (true, segment, board);
            line.NoticeSeconds = segment.FirstCall == 0 ? segment.Departures.Max(row => row.NoticeSeconds) : 0;
        }
    }

    private void Relieve(LinePlan line, SegmentPlan segment)
    {
        if (_request.Relieved == line.Id && segment.Relief == 1)
        {
            segment.Relief = _request.ReliefFactor;
            segment.Slots = WithMore(segment.Slots, _request.ReliefFactor);
        }
    }

    // So many more over the year, each halfway to the next.
    private static long[] WithMore(long[] slots, double factor)
    {
        var more = new List<long>(slots);
        var due = 0.0;
        for (var i = 0; i < slots.Length - 1; i++)
        {
            for (due += factor - 1; due >= 1; due--)
            {
                more.Add((slots[i] + slots[i + 1]) / 2);
            }
        }

        more.Sort();
        return [.. more];
    }

    private List<int> Cut(ServiceIndex index)
    {
        var service = _network[index];
        var made = new List<int>();
        var isSeaVehicle = _network[service.Vehicle].Mode == Mode.Sea;
        var first = 0;
        for (var call = 1; call < service.Calls.Length; call++)
        {
            var isFerry = !isSeaVehicle && service.Calls[call].Section?.Way == Way.Sea;
            var isLast = call == service.Calls.Length - 1;
            if (isFerry)
            {
                Add(made, service, first, call - 1, isSea: false);
                Add(made, service, call - 1, call, isSea: true);
                first = call;
            }
            else if (isLast)
            {
                Add(made, service, first, call, isSeaVehicle);
            }
        }

        return made;
    }

    private void Add(List<int> made, Service service, int first, int last, bool isSea)
    {
        if (first == last)
        {
            return;
        }

        made.Add(Segments.Count);
        var calls = Enumerable.Range(first, last - first + 1)
            .Select(call => CompileCall(service, call, isFirst: call == first))
            .ToArray();
        var departures = first == 0 ? service.Departures : Continue(service);
        var zone = _network[service.Calls[first].Location].TimeZone;
        Segments.Add(new()
        {
            Id = first == 0 ? service.Id : $"{service.Id}@{_network[service.Calls[first].Location].Id}",
            Service = service,
            Vehicle = _network[service.Vehicle],
            FirstCall = first,
            Calls = calls,
            IsSea = isSea,
            IsRoad = !isSea && _network[service.Vehicle].Mode == Mode.Road,
            Priority = PriorityOf(service.Product),
            Departures = departures,
            Slots = SlotsOf(departures, zone),
            Open = _calendars.Of(departures.IsEmpty ? OpeningHours.Always : departures[0].Hours, zone),
        });
    }

    private static short PriorityOf(Product product) => product switch
    {
        Product.ExpressBlockTrain => 0,
        Product.OrdinaryContainerTrain => 1,
        _ => 2,
    };

    // After a ferry a train leaves when it is full, or when the interval of its service is over.
    private static ImmutableArray<Departure> Continue(Service service)
    {
        var first = service.Departures[0];
        return first.Kind == DepartureKind.Demand
            ? [first with { NoticeSeconds = 0 }]
            : [first with
            {
                Kind = DepartureKind.Full,
                MinimumLoadTeu = null,
                LongestWaitSeconds = first.IntervalSeconds > 0 ? first.IntervalSeconds : 24 * Hour,
            }];
    }

    private CallPlan CompileCall(Service service, int index, bool isFirst)
    {
        var call = service.Calls[index];
        var location = _network[call.Location];
        var section = isFirst ? null : call.Section;
        return new()
        {
            Terminal = call.Terminal?.Value ?? -1,
            Place = call.Location.Value,
            Name = call.Terminal is { } terminal ? _network[terminal].Id : location.Id,
            Run = _tables.Of(isFirst ? default : call.Run),
            Parts = section is null ? [] : _lanes.Compile(section),
            Procedure = !isFirst && call.Procedure is { } procedure
                ? _tables.Of(_network[procedure].Time.Process)
                : null,
            Border = section?.Crossing is { } crossing
                ? _borders.Get(crossing, location.Country, call.Procedure)
                : null,
            Process = call.Process is { } process && !isFirst
                ? _tables.Of(_network[process].Time.Process)
                : null,
            ProcessIndex = isFirst ? -1 : call.Process?.Value ?? -1,
            ProcessStage = StageOf(call),
            DwellSeconds = call.DwellSeconds,
            CutOffSeconds = call.CutOffSeconds,
        };
    }

    private TransitStage StageOf(Call call) =>
        call.Process is { } process && _network[process].Component == CostComponent.GaugeChange ? TransitStage.Gauge
        : call.Terminal is { } terminal && _network[terminal].Kind == TerminalKind.Port ? TransitStage.Port
        : TransitStage.Terminal;

    private long[] SlotsOf(ImmutableArray<Departure> departures, DateTimeZone zone)
    {
        var slots = new List<long>();
        foreach (var row in departures.Where(row => row.Kind == DepartureKind.At))
        {
            var day = _origin.ToInstant().InZone(zone).Date;
            for (long tick = 0; tick < _end; day = day.PlusDays(1))
            {
                var local = day.AtMidnight().PlusSeconds(row.AtSeconds);
                tick = Moment.FromInstant(zone.AtLeniently(local).ToInstant()).Seconds - _origin.Seconds;
                if (tick >= 0 && tick < _end && (row.Hours.Days?.Runs(day) ?? true))
                {
                    slots.Add(tick);
                }
            }
        }

        slots.Sort();
        return [.. slots];
    }
}
