using Karvan.Kernel;

namespace Karvan.Simulation;

/// <summary>Load and unload vehicles: berths, cranes, weather, room in yards.</summary>
internal sealed class Stevedores(CorridorRun run)
{
    /// <summary>A wagon or truck on or off a ferry [s]: 54 wagons in and out take 10 to 12 h at Kuryk, mooring
    /// included.</summary>
    private const long RollSeconds = 300;

    private readonly long _yardPatience = run.Plan.Request.Parameters.YardPatienceHours * 3_600L;
    private readonly long _bulkSecondsPerLot = run.Plan.Request.Parameters.SecondsPerBulkLot;

    /// <summary>Takes what waits here and fits; a vessel lies at a berth for it and waits for the weather.</summary>
    public async Process Load(Carrier carrier, int at)
    {
        var call = carrier.Segment.Calls[at];
        var terminal = run.Terminals[call.Terminal];
        if (at > 0)
        {
            run.TellDue(carrier.Segment, at);
        }

        var berth = await Berth(carrier, terminal, carrier.Teu);
        long berthed = run.Now;
        var (before, teu) = (carrier.Units.Count, carrier.Teu);
        Board(carrier, call, terminal);
        if (at == 0)
        {
            run.EndLoading(carrier.Segment, terminal);
        }

        int loaded = carrier.Units.Count - before;
        if (loaded > 0)
        {
            // It has not stood on the way of those that come on board here.
            (carrier.Stood, carrier.Blocked) = (0, 0);
        }

        if (loaded > 0 || carrier.Segment.IsSea)
        {
            var (lifted, lots, pieces) = Count(carrier.Units, before, isLoading: true);
            terminal.Book.Depart(carrier, before, carrier.Teu - teu, lifted);
            run.Story.Tell(carrier, "load", call.Name);
            await terminal.Lift(lifted, carrier.Teu, carrier.Segment.Priority, ReliefOf(carrier, terminal));
            await Moor(carrier, terminal, lots, pieces);
        }

        if (carrier.Segment.IsSea)
        {
            long ready = run.Now;
            await WaitForWeather(carrier, terminal, run.Terminals[carrier.Segment.NextTerminal(at)]);
            run.Waits?.Leave(carrier, run.Now - ready);
            terminal.Book.Berthed(carrier, berthed, isCall: false);
            terminal.Leave(berth);
        }
    }

    private static async Process<Claim> Berth(Carrier carrier, TerminalState terminal, int teu) =>
        carrier.Segment is { IsSea: true, HasOwnJetty: false } ? await terminal.Berth(teu) : default;

    // Wagons and trucks roll on and off; half of the mooring is for each of the two visits at a berth.
    private async Process Moor(Carrier carrier, TerminalState terminal, int lots, int pieces)
    {
        if (carrier.Segment.IsSea)
        {
            long work = carrier.Segment.IsBulk ? lots * _bulkSecondsPerLot : pieces * RollSeconds;
            await run.Engine.Delay(
                (long)(((terminal.Plan.MooringSeconds / 2) + work) / terminal.Plan.BerthRelief));
        }
    }

    // A berth and a track are held for as long as the work on them takes.
    private static double ReliefOf(Carrier carrier, TerminalState terminal) =>
        carrier.Segment.IsSea ? terminal.Plan.BerthRelief
        : carrier.Segment.IsRoad ? 1
        : terminal.Plan.TrackRelief;

    // From the first on: boxes, which are lifted; lots, which roll; and the wagons and trucks in these. From gauge to
    // gauge a box is lifted once, when it comes: from train to train.
    private (int Lifted, int Lots, int Pieces) Count(List<int> units, int first, bool isLoading)
    {
        var (lifted, lots, pieces) = (0, 0, 0);
        for (int i = first; i < units.Count; i++)
        {
            ref var entry = ref run.Units[units[i]];
            var plan = entry.Flow.Plan;
            if (plan.Kind != UnitKind.Box)
            {
                (lots, pieces) = (lots + 1, pieces + plan.Pieces);
            }
            else if (!isLoading || entry.Riding.HandlingStage != TransitStage.Gauge)
            {
                lifted++;
            }
        }

        return (lifted, lots, pieces);
    }

    private void Board(Carrier carrier, CallPlan call, TerminalState terminal)
    {
        var vehicle = carrier.Segment.Vehicle;
        long payload = carrier.Segment.IsSea ? run.PayloadOf(carrier.Segment) : vehicle.Payload.Kilograms;
        long latest = carrier.Segment.Slots.Length > 0 ? run.Now - call.CutOffSeconds : run.Now;
        while (run.FindNext(carrier, call.Boards, latest) is { } line)
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
            carrier.Put(unit, flow);
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

    /// <summary>Puts down what ends its ride here.</summary>
    public async Process Unload(Carrier carrier, int at)
    {
        var call = carrier.Segment.Calls[at];
        var landed = run.TakeList();
        Part(carrier, call.Terminal, landed);
        if (landed.Count > 0 && carrier.Segment.IsRoad && run.Terminals[call.Terminal] is { GateMeter: { } gate } port)
        {
            run.Units.Enter(landed, TransitStage.Port, gate.Id);
            await port.PassGate(isOut: false, run.TeuOf(landed));
        }

        if (landed.Count > 0)
        {
            await PutDown(carrier, run.Terminals[call.Terminal], landed);
        }
        else
        {
            run.Terminals[call.Terminal].Book.Land(carrier, 0, 0, 0);
            run.GiveList(landed);
        }
    }

    private async Process PutDown(Carrier carrier, TerminalState terminal, List<int> landed)
    {
        var stage = CorridorRun.LoadingStageOf(terminal);
        int teu = run.TeuOf(landed);
        run.Story.Tell(carrier, "unload", terminal.Plan.Id);
        foreach (int unit in landed)
        {
            (run.Units[unit].Came, run.Units[unit].Queued) = (run.Now - carrier.Blocked, carrier.Stood);
        }

        Claim berth = default;
        long berthed = run.Now;
        if (carrier.Segment.IsSea)
        {
            await WaitForWeather(landed, terminal);
            run.Units.Enter(landed, stage, terminal.Plan.BerthsId);
            berth = await Berth(carrier, terminal, teu);
            berthed = run.Now;
        }
        else
        {
            await StoreAll(carrier, terminal, landed);
            run.Units.Enter(landed, stage, terminal.Plan.CranesId);
        }

        var (lifted, lots, pieces) = Count(landed, 0, isLoading: false);
        terminal.Book.Land(carrier, landed.Count, teu, lifted);
        terminal.Book.Clear(landed);
        long begun = await terminal.Lift(lifted, teu, carrier.Segment.Priority, ReliefOf(carrier, terminal));
        await Moor(carrier, terminal, lots, pieces);
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
            meter.Join(teu, teu);
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
            if (run.Units.ClockOf(unit).To != terminal)
            {
                carrier.Units[kept++] = unit;
                continue;
            }

            landed.Add(unit);
            carrier.Lighten(run.Units[unit].Flow.Plan);
        }

        carrier.Units.RemoveRange(kept, carrier.Units.Count - kept);
    }
}
