using Karvan.Kernel;

namespace Karvan.Simulation;

/// <summary>Runs vehicles: load, move, pass lanes and borders, unload.</summary>
internal sealed class Haulage(CorridorRun run)
{
    private const int RollSeconds = 300;

    /// <summary>A place so near, its border included, is reserved before the one behind is left; farther ones on
    /// arrival [s].</summary>
    private const int NearSeconds = 7_200;

    private readonly Stack<Carrier> _idle = new();
    private readonly long _yardPatience = run.Plan.Request.Parameters.YardPatienceHours * 3_600L;
    private readonly long _bulkSecondsPerLot = run.Plan.Request.Parameters.SecondsPerBulkLot;
    private readonly Dictionary<SegmentPlan, int> _trips = [];

    /// <summary>Starts a run of a segment with what waits at its calls.</summary>
    public void Start(SegmentPlan segment) => run.Engine.Start(Haul(Take(segment), 0), run.KeyOf(segment));

    /// <summary>Starts a truck with one unit, from a call of its segment on, after a notice.</summary>
    public void StartTruck(SegmentPlan segment, int call, int unit, long notice)
    {
        var carrier = Take(segment);
        run.Engine.Start(Truck(carrier, call, unit, notice), run.Units[unit].Serial);
    }

    private Carrier Take(SegmentPlan segment)
    {
        int number = _trips[segment] = _trips.GetValueOrDefault(segment) + 1;
        if (!_idle.TryPop(out var carrier))
        {
            carrier = new(run.Engine.Stream(0, Purpose.Trip));
        }

        (carrier.Segment, carrier.Number) = (segment, number);
        carrier.Chance.MoveTo(unchecked(run.KeyOf(segment) + (number * 0x1E37_79B1)));
        return carrier;
    }

    private async Process Truck(Carrier carrier, int call, int unit, long notice)
    {
        if (notice > 0)
        {
            await run.Engine.Delay(notice);
        }

        var line = run.Lines[run.Units[unit].Riding.Line];
        line.Leave(unit);
        Put(carrier, unit);
        run.Leave(carrier.Segment.Calls[call].Terminal, unit);
        run.Terminals[carrier.Segment.Calls[call].Terminal].Book.DriveOut();
        await Haul(carrier, call);
    }

    private async Process Haul(Carrier carrier, int first)
    {
        var calls = carrier.Segment.Calls;
        bool isRoad = carrier.Segment.IsRoad;
        if (!isRoad && calls[first].Boards.Length > 0)
        {
            await Load(carrier, first);
        }

        for (int call = first + 1; call < calls.Length; call++)
        {
            await Move(carrier, call);
            if (calls[call].Terminal >= 0)
            {
                await Unload(carrier, call);
            }

            if (call == calls.Length - 1 || (isRoad && carrier.Units.Count == 0))
            {
                break;
            }

            if (calls[call].Stops)
            {
                await Stay(carrier, call);
            }

            if (!isRoad && calls[call].Boards.Length > 0)
            {
                await Load(carrier, call);
            }
        }

        if (carrier.Segment.Fleet >= 0)
        {
            run.Fleets[carrier.Segment.Fleet].Return(carrier.Segment.Calls[^1].Terminal);
        }

        run.Story.Tell(carrier, "end", calls[^1].Name);
        _idle.Push(carrier);
    }

    private void Put(Carrier carrier, int unit)
    {
        var flow = run.Units[unit].Flow.Plan;
        carrier.Units.Add(unit);
        carrier.Teu += flow.UnitTeu;
        carrier.Kilograms += flow.UnitKilograms;
    }

    /// <summary>Takes what waits here and fits; a vessel lies at a berth for it and waits for the weather.</summary>
    private async Process Load(Carrier carrier, int at)
    {
        var call = carrier.Segment.Calls[at];
        var terminal = run.Terminals[call.Terminal];
        var berth = carrier.Segment.IsSea ? await terminal.Berth(carrier.Teu) : default;
        long berthed = run.Now;
        var (before, teu) = (carrier.Units.Count, carrier.Teu);
        Board(carrier, call, terminal);
        if (at == 0)
        {
            run.EndLoading(carrier.Segment, terminal);
        }

        int loaded = carrier.Units.Count - before;
        if (loaded > 0 || carrier.Segment.IsSea)
        {
            int lifted = CountLifted(carrier, before, loaded);
            terminal.Book.Depart(carrier, carrier.Teu - teu, lifted);
            run.Story.Tell(carrier, "load", call.Name);
            await terminal.Lift(lifted, carrier.Teu, carrier.Segment.Priority);
            await Moor(carrier, terminal, loaded - lifted);
        }

        if (carrier.Segment.IsSea)
        {
            await WaitForWeather(carrier, terminal, run.Terminals[carrier.Segment.NextTerminal(at)]);
            terminal.Book.Berthed(carrier, berthed, isCall: false);
            terminal.Leave(berth);
        }
    }

    // Wagons and trucks roll on and off; half of the mooring is for each of the two visits at a berth.
    private async Process Moor(Carrier carrier, TerminalState terminal, int rolled)
    {
        if (carrier.Segment.IsSea)
        {
            long each = carrier.Segment.IsBulk ? _bulkSecondsPerLot : RollSeconds;
            await run.Engine.Delay((terminal.Plan.MooringSeconds / 2) + (rolled * each));
        }
    }

    private int CountLifted(Carrier carrier, int first, int count)
    {
        int lifted = 0;
        for (int i = first; i < first + count; i++)
        {
            lifted += run.Units[carrier.Units[i]].Flow.Plan.Kind == UnitKind.Box ? 1 : 0;
        }

        return lifted;
    }

    private void Board(Carrier carrier, CallPlan call, TerminalState terminal)
    {
        var vehicle = carrier.Segment.Vehicle;
        long payload = carrier.Segment.IsSea ? run.PayloadOf(carrier.Segment) : vehicle.Payload.Kilograms;
        long latest = carrier.Segment.Slots.Length > 0 ? run.Now - call.CutOffSeconds : run.Now;
        while (run.FindOldest(call.Boards, latest, carrier.Segment.IsSea) is { } line)
        {
            int unit = line.Units.Peek();
            ref var entry = ref run.Units[unit];
            var flow = entry.Flow.Plan;
            bool isTooMuch = carrier.Teu + flow.UnitTeu > vehicle.CapacityTeu
                || carrier.Kilograms + flow.UnitKilograms > payload;
            if ((isTooMuch && carrier.Units.Count > 0) || (carrier.Segment.IsSea && !run.TryReserve(unit)))
            {
                return;
            }

            line.Take();
            Put(carrier, unit);
            run.Leave(terminal.Index, unit);
            run.Units.Enter(unit, CorridorRun.LoadingStageOf(terminal), carrier.Name);
        }
    }

    private async Process WaitForWeather(Carrier carrier, TerminalState here, TerminalState there)
    {
        if (here.Weather.IsOpen && there.Weather.IsOpen)
        {
            return;
        }

        run.Units.Enter(carrier.Units, TransitStage.Weather, here.Plan.Id);
        while (!here.Weather.IsOpen || !there.Weather.IsOpen)
        {
            await (here.Weather.IsOpen ? there : here).Weather.Pass();
        }
    }

    private async Process Move(Carrier carrier, int at)
    {
        var call = carrier.Segment.Calls[at];
        bool takesTrack = run.Places.HasTracks(call.Terminal) && !carrier.Segment.IsSea && !carrier.Segment.IsRoad;
        bool isNear = call.Run.Quantile(0.5) + (call.Procedure?.Quantile(0.5) ?? 0) <= NearSeconds;
        if (takesTrack && isNear)
        {
            await TakeTracks(carrier, at);
        }
        else
        {
            LeaveTrack(carrier);
        }

        if (call.Locomotives >= 0)
        {
            await Couple(carrier, run.Fleets[call.Locomotives], carrier.Segment.Calls[at - 1].Place, call.Place);
        }

        double total = call.Run.Quantile(carrier.Chance.NextUnit());
        if (carrier.Segment.Fleet >= 0)
        {
            total /= run.Plan.Fleets[carrier.Segment.Fleet].Relief;
        }

        run.Units.Enter(carrier.Units, TransitStage.Running, carrier.Name);
        carrier.Blocked = 0;
        run.Story.Tell(carrier, "depart", carrier.Segment.Calls[at - 1].Name);
        foreach (var part in call.Parts)
        {
            if (part.Lane >= 0)
            {
                long since = run.Now;
                await Enter(carrier, run.Lanes[part.Lane]);
                TellBorder(carrier, call, run.Now - since);
            }

            await run.Engine.Delay((long)(total * part.Share));
        }

        if (!call.Into.IsNone)
        {
            await Clear(carrier, call);
        }

        if (call.Locomotives >= 0)
        {
            run.Fleets[call.Locomotives].Return(call.Place);
        }

        run.Story.Tell(carrier, "arrive", call.Name);

        if (takesTrack && !isNear)
        {
            await TakeTracks(carrier, at);
        }
    }

    // A locomotive is held on the line alone, where every train moves on: it never waits for a place that a train without
    // one stands on.
    private async Process Couple(Carrier carrier, FleetState locomotives, int place, int bound)
    {
        if (!locomotives.HasIdle(place))
        {
            run.Units.Enter(carrier.Units, TransitStage.Departure, locomotives.Meter.Id);
        }

        await locomotives.Take(place, bound, carrier.Teu, 1);
    }

    /// <summary>What a border asks for: the procedure, and the check of the channel that it falls into.</summary>
    private async Process Clear(Carrier carrier, CallPlan call)
    {
        long seconds = call.Procedure?.Quantile(carrier.Chance.NextUnit()) ?? 0;
        seconds += CheckSeconds(carrier, call);
        if (seconds > 0)
        {
            run.Units.Enter(carrier.Units, TransitStage.Customs, call.ProcedureName);
            run.Story.Tell(carrier, "customs", call.ProcedureName);
            await run.Engine.Delay(seconds);
        }
    }

    private long CheckSeconds(Carrier carrier, CallPlan call)
    {
        bool isImport = carrier.Units.Count > 0 && run.Units[carrier.Units[0]].Flow.Plan.Into == call.Into;
        var customs = isImport ? call.ImportCustoms : call.TransitCustoms;
        return customs?.CheckSeconds(carrier.Chance.NextUnit(), carrier.Chance.NextUnit()) ?? 0;
    }

    private void TellBorder(Carrier carrier, CallPlan call, long waited)
    {
        if (run.Waits is { } waits && call.ProcedureIndex >= 0 && carrier.Units.Count > 0)
        {
            waits.Add(WaitBook.KeyOfProcedure(call.ProcedureIndex), waited);
        }
    }

    private async Process Enter(Carrier carrier, Lane lane)
    {
        bool isCrossing = lane.IsCrossing && lane.IsBusy;
        if (isCrossing)
        {
            run.Units.Enter(carrier.Units, TransitStage.Crossing, lane.Id);
        }

        await lane.Enter(carrier.Segment.Priority, carrier.Teu);
        run.Story.Tell(carrier, "pass", lane.Id);
        if (isCrossing)
        {
            run.Units.Enter(carrier.Units, TransitStage.Running, carrier.Name);
        }
    }

    private async Process TakeTracks(Carrier carrier, int at)
    {
        if (carrier.HeldAhead == 0)
        {
            int[] ahead = [.. carrier.Segment.Calls.Skip(at).Select(call => call.Terminal).Where(run.Places.HasTracks)];
            var meter = run.Terminals[ahead[0]].TrackMeter!;
            long since = run.Now;
            meter.Join(1);
            carrier.HeldAhead = run.Places.TryTake(ahead);
            if (carrier.HeldAhead == 0)
            {
                run.Units.Enter(carrier.Units, TransitStage.Blocked, meter.Id);
                carrier.HeldAhead = await run.Places.Take(ahead, carrier.Holds, carrier.Name);
            }

            meter.Leave(1, since, carrier.Teu);
            carrier.Blocked = run.Now - since;
        }

        carrier.HeldAhead--;
        LeaveTrack(carrier);
        carrier.Holds = carrier.Segment.Calls[at].Terminal;
        run.Terminals[carrier.Holds].TrackMeter!.Use(1);
    }

    private void LeaveTrack(Carrier carrier)
    {
        if (carrier.Holds >= 0)
        {
            run.Terminals[carrier.Holds].TrackMeter!.Use(-1);
            run.Places.Leave(carrier.Holds);
            carrier.Holds = -1;
        }
    }

    /// <summary>Puts down what ends its ride here.</summary>
    private async Process Unload(Carrier carrier, int at)
    {
        var call = carrier.Segment.Calls[at];
        var landed = run.TakeList();
        Part(carrier, call.Terminal, landed);
        bool isLast = at == carrier.Segment.Calls.Length - 1;
        if (landed.Count > 0)
        {
            await PutDown(carrier, run.Terminals[call.Terminal], landed);
        }
        else
        {
            run.Terminals[call.Terminal].Book.Land(carrier, 0, 0, 0);
            run.GiveList(landed);
        }

        if (isLast)
        {
            LeaveTrack(carrier);
        }
    }

    private async Process PutDown(Carrier carrier, TerminalState terminal, List<int> landed)
    {
        var stage = CorridorRun.LoadingStageOf(terminal);
        int teu = run.TeuOf(landed);
        run.Story.Tell(carrier, "unload", terminal.Plan.Id);
        foreach (int unit in landed)
        {
            run.Units[unit].Came = run.Now - carrier.Blocked;
        }

        Claim berth = default;
        long berthed = run.Now;
        if (carrier.Segment.IsSea)
        {
            await WaitForWeather(landed, terminal);
            run.Units.Enter(landed, stage, "berths:" + terminal.Plan.Id);
            berth = await terminal.Berth(teu);
            berthed = run.Now;
        }
        else
        {
            await StoreAll(carrier, terminal, landed);
            run.Units.Enter(landed, stage, "cranes:" + terminal.Plan.Id);
        }

        int lifted = landed.Count(unit => run.Units[unit].Flow.Plan.Kind == UnitKind.Box);
        terminal.Book.Land(carrier, landed.Count, teu, lifted);
        long begun = await terminal.Lift(lifted, teu, carrier.Segment.Priority);
        await Moor(carrier, terminal, landed.Count - lifted);
        if (carrier.Segment.IsSea)
        {
            terminal.Book.Berthed(carrier, berthed, isCall: true);
        }

        terminal.Leave(berth);
        run.Settle(landed, terminal, begun, carrier.Chance.NextUnit());
    }

    private async Process WaitForWeather(List<int> landed, TerminalState terminal)
    {
        if (!terminal.Weather.IsOpen)
        {
            run.Units.Enter(landed, TransitStage.Weather, terminal.Plan.Id);
            await terminal.Weather.Pass();
        }
    }

    private async Process StoreAll(Carrier carrier, TerminalState terminal, List<int> landed)
    {
        if (terminal.YardMeter is not { } meter)
        {
            return;
        }

        long until = run.Now + _yardPatience;
        foreach (int unit in landed)
        {
            if (run.TryReserve(unit))
            {
                continue;
            }

            long since = run.Now;
            int teu = run.Units[unit].Flow.Plan.UnitTeu;
            meter.Join(teu);
            run.Units.Enter(landed, TransitStage.Blocked, meter.Id);
            await run.Places.Store(
                terminal.Index, teu, run.RidesLeft(unit), carrier.Holds, carrier.Name, until);
            meter.Use(teu);
            meter.Leave(teu, since, teu);
        }
    }

    private void Part(Carrier carrier, int terminal, List<int> landed)
    {
        int kept = 0;
        for (int i = 0; i < carrier.Units.Count; i++)
        {
            int unit = carrier.Units[i];
            ref var entry = ref run.Units[unit];
            if (run.Lines[entry.Riding.Line].Plan.To != terminal)
            {
                carrier.Units[kept++] = unit;
                continue;
            }

            landed.Add(unit);
            carrier.Teu -= entry.Flow.Plan.UnitTeu;
            carrier.Kilograms -= entry.Flow.Plan.UnitKilograms;
        }

        carrier.Units.RemoveRange(kept, carrier.Units.Count - kept);
    }

    /// <summary>What all on board go through at an intermediate call: a process, then the stay.</summary>
    private async Process Stay(Carrier carrier, int at)
    {
        var call = carrier.Segment.Calls[at];
        if (call.Process is { } process && carrier.Units.Count > 0)
        {
            run.Units.Enter(carrier.Units, call.ProcessStage, call.Name);
            if (call.ProcessIndex >= 0)
            {
                run.Waits?.Add(call.ProcessIndex, carrier.Blocked);
            }

            await run.Engine.Delay(process.Quantile(carrier.Chance.NextUnit()));
        }

        if (call.DwellSeconds > 0)
        {
            await run.Engine.Delay(call.DwellSeconds);
        }
    }
}
