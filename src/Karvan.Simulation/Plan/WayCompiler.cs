using Karvan.Model;

namespace Karvan.Simulation;

/// <summary>Compiles ways to rides on lines; lines are made when a way needs them.</summary>
internal sealed class WayCompiler(Network network, SegmentCompiler segments, Tables tables)
{
    private readonly QuantileTable _nothing = tables.Of(default);

    private readonly Dictionary<(int From, int To, Product Product, UnitKind Kind), int> _lines = [];

    public List<LinePlan> Lines { get; } = [];

    /// <summary>Compiles the ways of one demand.</summary>
    public WayPlan[] Compile(IReadOnlyList<CandidateWay> ways, UnitKind kind) =>
        [.. ways.Select(way => Compile(way, kind))];

    private WayPlan Compile(CandidateWay way, UnitKind kind)
    {
        var rides = new List<RidePlan>();
        var (screen, at) = (-1, Side.Yard);
        foreach (var ride in way.Rides)
        {
            foreach (var (segment, board, alight) in PartsOf(ride))
            {
                rides.Add(CompileRide(segment, board, alight, at, kind, isSameVehicle: at != Side.Yard && board == 0
                    && segment.FirstCall > ride.Board));
                at = SideAt(segment, alight);
                screen = screen < 0 && IsScreen(segment, board, alight, way.Corridor) ? rides.Count - 1 : screen;
            }
        }

        var last = way.Rides[^1];
        var end = network[last.Service].Calls[last.Alight].Terminal!.Value;
        var (table, stage) = HandlingOf(end, at, Side.Yard);
        var first = way.Rides[0];
        return new()
        {
            Rides = [.. rides],
            LastHandling = table,
            LastProcess = network.FindHandling(end, at, Side.Yard)?.Value ?? -1,
            LastStage = stage,
            Corridor = way.Corridor,
            ScreenRide = screen < 0 ? rides.Count - 1 : screen,
            DollarsPerTeu = way.CostPerTeu.Cents / 100.0,
            Origin = network[first.Service].Calls[first.Board].Terminal!.Value.Value,
            Destination = end.Value,
        };
    }

    private IEnumerable<(SegmentPlan Segment, int Board, int Alight)> PartsOf(WayRide ride)
    {
        foreach (var segment in segments.Of(ride.Service))
        {
            var last = segment.FirstCall + segment.Calls.Length - 1;
            var board = Math.Max(ride.Board, segment.FirstCall);
            var alight = Math.Min(ride.Alight, last);
            if (board < alight)
            {
                yield return (segment, board - segment.FirstCall, alight - segment.FirstCall);
            }
        }
    }

    // A wagon or truck that goes on by itself is not lifted; what it goes through stands at the call.
    private RidePlan CompileRide(
        SegmentPlan segment, int board, int alight, Side from, UnitKind kind, bool isSameVehicle)
    {
        var terminal = segment.Calls[board].Terminal;
        var call = segment.Service.Calls[segment.FirstCall + board];
        var to = SideAt(segment, board, isLeaving: true);
        var (table, stage) = isSameVehicle
            ? (ProcessOf(call), StageOf(terminal, isGauge: false))
            : HandlingOf(new(terminal), from, to);
        return new()
        {
            Line = GetLine(segment, terminal, board, alight, kind),
            Segment = segment,
            Board = board,
            Alight = alight,
            Handling = table,
            HandlingStage = stage,
            Process = (isSameVehicle ? call.Process : network.FindHandling(new(terminal), from, to))?.Value ?? -1,
            IsLifted = !isSameVehicle,
            GramsPerTonne = GramsPerTonne(segment, board, alight),
        };
    }

    private QuantileTable ProcessOf(Call call) =>
        call.Process is { } process ? tables.Of(network[process].Time.Process) : _nothing;

    private (QuantileTable Table, TransitStage Stage) HandlingOf(TerminalIndex terminal, Side from, Side to)
    {
        if (network.FindHandling(terminal, from, to) is not { } index)
        {
            return (_nothing, StageOf(terminal.Value, isGauge: false));
        }

        var handling = network[index];
        return (
            tables.Of(handling.Time.Process),
            StageOf(terminal.Value, handling.Component == CostComponent.GaugeChange));
    }

    private TransitStage StageOf(int terminal, bool isGauge) =>
        isGauge ? TransitStage.Gauge
        : network.Terminals[terminal].Kind == TerminalKind.Port ? TransitStage.Port
        : TransitStage.Terminal;

    private static Side SideAt(SegmentPlan segment, int call, bool isLeaving = false) =>
        segment.Service.Calls[segment.FirstCall + call + (isLeaving ? 1 : 0)].Section?.Way.ToSide() ?? Side.Yard;

    // On a ferry boxes, wagons and trucks do not stand behind each other: wagons wait on tracks, trucks at the gate,
    // and boxes need room in yards.
    private int GetLine(SegmentPlan segment, int from, int board, int alight, UnitKind kind)
    {
        var to = segment.Calls[alight].Terminal;
        var product = SegmentCompiler.ProductOf(segment);
        bool isFerry = SegmentCompiler.IsFerry(segment);
        var key = (from, to, product, isFerry ? kind : default);
        if (!_lines.TryGetValue(key, out var line))
        {
            _lines.Add(key, line = Lines.Count);
            Lines.Add(new()
            {
                Id = $"departures:{network.Terminals[from].Id}>{network.Terminals[to].Id}/"
                    + (segment.IsBulk ? "bulk" : WordOf(product)) + (isFerry ? WordOf(kind) : string.Empty),
                From = from,
                To = to,
                Product = product,
                IsSea = segment.IsSea,
                At = network.Terminals[from].Location,
                UsualRideSeconds = Enumerable.Range(board + 1, alight - board)
                    .Sum(call => (long)(segment.Calls[call].Run.Quantile(0.5)
                        + (segment.Calls[call].Procedure?.Quantile(0.5) ?? 0))),
            });
        }

        return line;
    }

    private static string WordOf(Product product) => product switch
    {
        Product.ExpressBlockTrain => "express",
        Product.OrdinaryContainerTrain => "ordinary",
        Product.Wagonload => "wagonload",
        Product.Truck => "truck",
        Product.Feeder => "feeder",
        Product.RailFerry or Product.RoRo => "ferry",
        Product.DeepSea => "deep-sea",
        Product.Air => "air",
        _ => "passenger",
    };

    private static string WordOf(UnitKind kind) => kind switch
    {
        UnitKind.Box => "-boxes",
        UnitKind.Wagons => "-wagons",
        _ => "-trucks",
    };

    private double GramsPerTonne(SegmentPlan segment, int board, int alight)
    {
        var vehicle = segment.Service.Vehicle;
        var grams = 0.0;
        for (var call = board + 1; call <= alight; call++)
        {
            foreach (var part in segment.Service.Calls[segment.FirstCall + call].Section?.Parts ?? [])
            {
                var factor = network.FindEmissionFactor(vehicle, part.Country, part.Electrified);
                grams += (factor?.WellToWheelMilligrams ?? 0) / 1_000.0 * part.Metres / 1_000;
            }
        }

        return grams;
    }

    private bool IsScreen(SegmentPlan segment, int board, int alight, Corridor corridor)
    {
        for (var call = board + 1; call <= alight; call++)
        {
            foreach (var part in segment.Service.Calls[segment.FirstCall + call].Section?.Parts ?? [])
            {
                var passage = part.Link is { } link ? network[link].Passage : part.Passage;
                if (Screenlines.IsPassed(corridor, part.Country, passage))
                {
                    return true;
                }
            }
        }

        return false;
    }
}
