using System.Collections.Immutable;
using Karvan.Model;
using NodaTime;

namespace Karvan.Simulation;

/// <summary>Compiles a network, its demands and their ways to a <see cref="CorridorPlan"/>.</summary>
internal sealed class PlanCompiler
{
    private readonly SimulationRequest _request;
    private readonly Network _network;
    private readonly Moment _origin;
    private readonly long _end;
    private readonly Calendars _calendars;
    private readonly LaneCompiler _lanes;
    private readonly SegmentCompiler _segments;
    private readonly WayCompiler _ways;

    public PlanCompiler(SimulationRequest request)
    {
        _network = BulkCarriers.AddTo(request.Network, request.Parameters);
        _request = request = request with { Network = _network };
        long warmUp = request.WarmUpDays * 86_400L;
        _origin = new(checked(request.Start.Seconds - (int)warmUp));
        _end = warmUp + (request.HorizonDays * 86_400L);
        var tables = new Tables();
        _calendars = new(_origin, _end);
        _lanes = new(request, _calendars);
        _segments = new(request, _lanes, tables, _calendars, _origin, _end);
        _ways = new(_network, _segments, tables);
    }

    /// <summary>Compiles.</summary>
    public CorridorPlan Compile(CancellationToken cancellation)
    {
        var embargoes = new EmbargoCompiler(_network);
        var unserved = new List<string>();
        var flows = new List<FlowPlan>();
        var compiler = new FlowCompiler(_request);
        foreach (var (demand, found) in FindWays(cancellation).Index())
        {
            var one = _network.Demands[demand];
            var candidates = WaysOf(one, found);
            var ways = _ways.Compile(candidates, FlowCompiler.KindOf(one));
            foreach (var way in ways)
            {
                embargoes.Mark(demand, way);
            }

            if (ways.Length == 0)
            {
                unserved.Add(_network.Demands[demand].Id);
            }

            flows.Add(compiler.Compile(one, ways));
        }

        _segments.AttachLines(_ways.Lines);
        var fleets = FleetCompiler.Compile(_request, _segments.Segments);
        TerminalPlan[] terminals = [.. Enumerable.Range(0, _network.Terminals.Length).Select(CompileTerminal)];
        SegmentPlan[] used = [.. _segments.Segments.Where(segment => segment.IsUsed)];
        var closures = new ClosureCompiler(_network, _lanes, embargoes.Plans, _origin).Compile();
        foreach (var (index, segment) in used.Index())
        {
            segment.Index = index;
            segment.FindTracks(terminals);
            embargoes.Mark(segment);
            segment.OpenShare = segment.IsSea ? OpenShareOf(segment, closures) : 1;
        }

        return new()
        {
            Request = _request,
            Origin = _origin,
            CountsFrom = _request.WarmUpDays * 86_400L,
            End = _end,
            Terminals = terminals,
            Lanes = [.. _lanes.Lanes],
            Lines = [.. _ways.Lines],
            Segments = used,
            Fleets = fleets,
            Closures = closures,
            Embargoes = embargoes.Plans,
            Flows = [.. flows],
            Depths = CompileDepths(),
            Unserved = [.. unserved],
        };
    }

    private static double OpenShareOf(SegmentPlan segment, ClosurePlan[] closures)
    {
        var (here, there) = (segment.Calls[0].Terminal, segment.NextTerminal(0));
        return Math.Max(0.1, 1 - closures.Sum(closure => closure.ShutShare(here, there)));
    }

    // Planned for the first day that counts: queues are refreshed inside the run, and plans are what takes time.
    private ImmutableArray<ImmutableArray<CandidateWay>> FindWays(CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        return _request.Ways.Find(
            [.. Enumerable.Range(0, _network.Demands.Length).Select(demand => new WayQuery(demand, _request.Start))],
            cancellation);
    }

    private IReadOnlyList<CandidateWay> WaysOf(Demand demand, ImmutableArray<CandidateWay> found) =>
        found.IsEmpty && BulkCarriers.FindWay(_network, demand) is { } own
            ? [own]
            : [.. found.DistinctBy(way => string.Join('|', way.Rides))];

    private TerminalPlan CompileTerminal(int index)
    {
        var terminal = _network.Terminals[index];
        var zone = _network[terminal.Location].TimeZone;
        double moves = terminal.MovesPerCraneHour ?? 0;
        return new()
        {
            Id = terminal.Id,
            At = terminal.Location,
            IsPort = terminal.Kind == TerminalKind.Port,
            Berths = terminal.Berths ?? 0,
            Cranes = terminal.Cranes ?? 0,
            MoveSeconds = moves > 0 ? 3_600 / moves / Relief("cranes:" + terminal.Id) : 0,
            OtherTrainsPerDay = terminal.OtherTrainsPerDay,
            GateSeconds = terminal.Kind == TerminalKind.Port && HasTrucks(index) ? GateSecondsOf(terminal.Id) : 0,
            YardTeu = (int)((terminal.YardTeu ?? 0) * Relief("yard:" + terminal.Id)),
            Tracks = terminal.Tracks ?? 0,
            TrackRelief = Relief("tracks:" + terminal.Id),
            BerthRelief = Relief("berths:" + terminal.Id),
            MooringSeconds = _request.Parameters.MooringMinutes * 60L,
            Open = _calendars.Of(terminal.Hours, zone),
        };
    }

    private long GateSecondsOf(string terminal) => _request.Parameters.GateTrucksPerHour is > 0 and var trucks
        ? (long)(3_600 / trucks / Relief("gate:" + terminal))
        : 0;

    private bool HasTrucks(int terminal) => _segments.Segments.Exists(segment =>
        segment is { IsUsed: true, IsRoad: true } && Array.Exists(segment.Calls, call => call.Terminal == terminal));

    private double Relief(string id) => _request.Relieved == id ? _request.ReliefFactor : 1;

    private (long From, int Centimeters)[][] CompileDepths()
    {
        var depths = _network.Depths.ToLookup(row => row.Terminal.Value);
        return [.. Enumerable.Range(0, _network.Terminals.Length).Select(index => depths[index]
            .OrderBy(row => row.From)
            .Select(row => (From: TickOf(_network.Terminals[index], row.From), row.Centimeters))
            .ToArray())];
    }

    private long TickOf(Terminal terminal, LocalDate day) =>
        Moment.FromInstant(_network[terminal.Location].TimeZone.AtStartOfDay(day).ToInstant()).Seconds
        - _origin.Seconds;
}
