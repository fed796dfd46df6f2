using Karvan.Kernel;
using Karvan.Model;

namespace Karvan.Simulation;

/// <summary>One replication: everything that changes, and what the parts ask of each other.</summary>
internal sealed partial class CorridorRun
{
    private const long Day = 86_400;

    private readonly Dictionary<SegmentPlan, Trainload> _trainloads = [];
    private readonly Dictionary<SegmentPlan, OnTheWay> _onTheWay = [];
    private readonly Stack<List<int>> _lists = new();
    private readonly HashSet<SegmentPlan> _loading = [];
    private readonly EventLogHash? _hash;
    private readonly Action<double>? _progress;

    public CorridorRun(CorridorPlan plan, Replication replication, Action<double>? progress)
    {
        (Plan, _progress) = (plan, progress);
        Engine = new(replication);
        if (plan.Request.HashesEvents)
        {
            Engine.Observe(_hash = new());
        }

        Story = new(this);
        Month = plan.MonthOf(0);
        Waits = plan.Request.KeepsMonths ? new(this) : null;
        Units = new(this);
        Count = new(this);
        Places = new(
            Engine,
            [.. plan.Terminals.Select(terminal => terminal.Tracks)],
            [.. plan.Terminals.Select(terminal => terminal.YardTeu)]);
        Terminals = [.. Enumerable.Range(0, plan.Terminals.Length).Select(index => new TerminalState(this, index))];
        Lanes = [.. plan.Lanes.Select(lane => new Lane(this, lane))];
        Lines = [.. plan.Lines.Select(line => new Line(this, line))];
        Fleets = [.. Enumerable.Range(0, plan.Fleets.Length).Select(index => new FleetState(this, index))];
        Embargoes = new(this);
        Sidings = new(this);
        Tracks = new(this);
        Haulage = new(this);
        foreach (var segment in plan.Segments.Where(segment => segment.OnTheWay.Length > 0))
        {
            _onTheWay.Add(segment, new(this, segment));
            foreach (int line in segment.OnTheWay)
            {
                Terminals[plan.Lines[line].From].TellAlso(Terminals[segment.Calls[0].Terminal]);
            }
        }

        Flows = [.. Enumerable.Range(0, plan.Flows.Length).Select(index => new Flow(this, index))];
    }

    public CorridorPlan Plan { get; }

    public Engine Engine { get; }

    public long Now => Engine.Now;

    public Storyteller Story { get; }

    public UnitTable Units { get; }

    public Screen Count { get; }

    /// <summary>Gets the waits by process; null: they are not kept.</summary>
    public WaitBook? Waits { get; }

    /// <summary>Gets the month, January 0, as of the last midnight.</summary>
    public int Month { get; private set; }

    public Places Places { get; }

    public TerminalState[] Terminals { get; }

    public Lane[] Lanes { get; }

    public Line[] Lines { get; }

    public FleetState[] Fleets { get; }

    public Flow[] Flows { get; }

    public Haulage Haulage { get; }

    public Embargoes Embargoes { get; }

    public Sidings Sidings { get; }

    public TrackKeeper Tracks { get; }

    public List<Meter> Meters { get; } = [];

    public List<DailyRow> Days { get; } = [];

    public ulong EventHash => _hash?.Value ?? 0;

    /// <summary>Plays the replication and checks its books.</summary>
    public void Play(CancellationToken cancellation)
    {
        Engine.Start(Begin(), 0, short.MinValue);
        Engine.Start(EachDay(), 0, -2);
        new Closures(this).StartAll();
        new Dispatch(this).StartAll();
        foreach (var flow in Flows)
        {
            Engine.Start(flow.Come(), flow.Index);
        }

        Engine.Run(Plan.End, cancellation);
        Books.Check(this);
    }

    public Meter NewMeter(string id, ResourceKind kind, LocationIndex at, double capacity)
    {
        var meter = new Meter(Engine, id, kind, at, capacity) { Story = Story.TellsResources ? Story : null };
        Meters.Add(meter);
        return meter;
    }

    /// <summary>Gives what its railway knows of a segment that leaves at intervals; null: it does not.</summary>
    public Trainload? FindTrainload(SegmentPlan segment) => _trainloads.GetValueOrDefault(segment);

    /// <summary>Gives what its railway knows of a segment.</summary>
    public Trainload TrainloadOf(SegmentPlan segment)
    {
        if (!_trainloads.TryGetValue(segment, out var trainload))
        {
            _trainloads.Add(segment, trainload = new(this, segment));
            foreach (int line in segment.Calls[0].Boards)
            {
                Lines[line].Trainloads.Add(trainload);
            }
        }

        return trainload;
    }

    /// <summary>Gives the goods at later calls of a segment that make it leave; null: none can.</summary>
    public OnTheWay? FindOnTheWay(SegmentPlan segment) =>
        segment.OnTheWay.Length == 0 ? null : _onTheWay[segment];

    public List<int> TakeList() => _lists.TryPop(out var list) ? list : [];

    public void GiveList(List<int> list)
    {
        list.Clear();
        _lists.Push(list);
    }

    public int TeuOf(List<int> units)
    {
        int teu = 0;
        foreach (int unit in units)
        {
            teu += Units[unit].Flow.Plan.UnitTeu;
        }

        return teu;
    }

    public static TransitStage LoadingStageOf(TerminalState terminal) =>
        terminal.Plan.IsPort ? TransitStage.Port : TransitStage.Terminal;

    public int RidesLeft(int unit) => Units[unit].Way.Rides.Length - Units[unit].Ride - 1;

    /// <summary>Gives the payload of a segment's vessel at the depths of its ends today [kg].</summary>
    public long PayloadOf(SegmentPlan segment)
    {
        var vehicle = segment.Vehicle;
        long payload = vehicle.Payload.Kilograms;
        foreach (var call in segment.Calls)
        {
            foreach (var (from, centimeters) in call.Terminal < 0 ? [] : Plan.Depths[call.Terminal])
            {
                if (from <= Now)
                {
                    payload = Math.Min(payload, vehicle.PayloadAt(centimeters).Kilograms);
                }
            }
        }

        return payload;
    }

    public int TeuWaiting(SegmentPlan segment)
    {
        int teu = 0;
        foreach (var call in segment.Calls)
        {
            foreach (int line in call.Boards)
            {
                teu += Lines[line].Teu;
            }
        }

        return teu;
    }

    public int TeuAtFirst(SegmentPlan segment)
    {
        int teu = 0;
        foreach (int line in segment.Calls[0].Boards)
        {
            teu += Lines[line].Teu;
        }

        return teu;
    }

    public long KilogramsAtFirst(SegmentPlan segment)
    {
        long kilograms = 0;
        foreach (int line in segment.Calls[0].Boards)
        {
            kilograms += Lines[line].Kilograms;
        }

        return kilograms;
    }

    /// <summary>Gives what makes a segment leave that has no clock: what waits where it begins, and at later calls if
    /// nothing else comes there [TEU].</summary>
    public int TeuThatCalls(SegmentPlan segment) => TeuAtFirst(segment) + (FindOnTheWay(segment)?.Teu ?? 0);

    /// <summary>Gives since when the first of it waits.</summary>
    public long OldestThatCalls(SegmentPlan segment)
    {
        long first = FindOldest(segment.Calls[0].Boards, long.MaxValue)?.OldestSince ?? Now;
        return FindOnTheWay(segment) is { Teu: > 0 } onTheWay ? Math.Min(first, onTheWay.OldestSince) : first;
    }

    /// <summary>Gives whether a vehicle is on its way to take goods that wait for a segment.</summary>
    public bool IsLoading(SegmentPlan segment)
    {
        foreach (var other in _loading)
        {
            if (other == segment || other.Calls[0].Boards.AsSpan().ContainsAny(segment.Calls[0].Boards))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Gives an end of a vessel's trip that is closed; null: both are open.</summary>
    public TerminalState? FindClosed(SegmentPlan segment) =>
        Terminals[segment.Calls[0].Terminal] is { Weather.IsOpen: false } here ? here
        : Terminals[segment.NextTerminal(0)] is { Weather.IsOpen: false } there ? there
        : null;

    /// <summary>Tells the lines that a segment takes from at a call that a departure is due.</summary>
    public void TellDue(SegmentPlan segment, int call, long usualSeconds = 0)
    {
        if (Waits is null)
        {
            return;
        }

        long ready = segment.Slots.Length > 0 ? Now - segment.Calls[call].CutOffSeconds : Now;
        foreach (int line in segment.Calls[call].Boards)
        {
            Lines[line].Tell(new(ready, Now, usualSeconds));
        }
    }

    /// <summary>Notes that a vehicle is on its way to take what waits for a segment.</summary>
    public void BeginLoading(SegmentPlan segment) => _loading.Add(segment);

    /// <summary>Notes that it has taken what it could.</summary>
    public void EndLoading(SegmentPlan segment, TerminalState terminal)
    {
        if (_loading.Remove(segment))
        {
            terminal.TellReady();
        }
    }

    /// <summary>Gives a number for an id by which its chance is keyed (FNV-1a).</summary>
    public static int KeyOf(string id)
    {
        uint key = 2_166_136_261;
        foreach (char letter in id)
        {
            key = (key ^ letter) * 16_777_619;
        }

        return unchecked((int)key);
    }

    private async Process Begin()
    {
        await Engine.DelayUntil(Plan.CountsFrom);
        foreach (var meter in Meters)
        {
            meter.BeginToCount();
        }

        foreach (var terminal in Terminals)
        {
            terminal.BeginToCount();
        }
    }

    private async Process EachDay()
    {
        while (true)
        {
            await Engine.Delay(Day);
            Month = Plan.MonthOf(Now);
            foreach (var line in Lines)
            {
                line.Refresh();
            }

            ReleaseHeld();

            foreach (var terminal in Terminals)
            {
                terminal.EndDay();
            }

            foreach (var fleet in Fleets)
            {
                fleet.OfferElsewhere();
            }

            Look();
            if (Places.FindStandstill(Plan.Request.Parameters.StandstillDays * Day) is { Count: > 0 } ring)
            {
                throw new CorridorStandstillException(Describe(ring));
            }

            _progress?.Invoke(Day / (double)Plan.End);
        }
    }

    // Each day another is the first, and every other day the order is reversed, so that of any two each is before the
    // other as often: else what comes first in a feed would take all the room of a line that several use.
    private void ReleaseHeld()
    {
        foreach (var flow in Flows)
        {
            flow.Refresh();
        }

        long day = Now / Day;
        for (int i = 0; i < Flows.Length; i++)
        {
            int place = day % 2 == 0 ? i : Flows.Length - 1 - i;
            Flows[(int)((place + (day / 2)) % Flows.Length)].Release();
        }
    }

    private void Look()
    {
        bool isKept = Engine.Replication == Plan.Request.FirstReplication && Now >= Plan.CountsFrom;
        foreach (var lane in Lanes)
        {
            lane.Look();
        }

        foreach (var meter in Meters)
        {
            meter.Look();
            if (isKept && (meter.Queue > 0 || meter.InUse > 0 || meter.Others > 0))
            {
                Days.Add(new(Plan.At(Now), meter.Id, meter.Queue, meter.InUse) { Others = meter.Others });
            }
        }

        foreach (var flow in Flows)
        {
            if (isKept && flow.HeldCount > 0)
            {
                Days.Add(new(Plan.At(Now), flow.HeldId, flow.HeldUnits * flow.Plan.Pieces, 0));
            }
        }
    }

    private string Describe(IReadOnlyList<WaitingForPlace> ring) =>
        $"Since {Plan.At(ring.Max(waiting => waiting.Since))} nobody who waits for a place has got one; in a ring: "
        + string.Join("; ", ring.Select(waiting =>
            $"{waiting.Name} holds {Plan.Terminals[waiting.Holds].Id}, wants {Plan.Terminals[waiting.Wants].Id}"));
}
