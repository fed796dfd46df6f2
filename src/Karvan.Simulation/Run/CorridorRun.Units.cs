using Karvan.Kernel;
using Karvan.Model;

namespace Karvan.Simulation;

/// <content>What units go through in terminals: room in yards, handling, the next line, delivery.</content>
internal sealed partial class CorridorRun
{
    /// <summary>Gives the yard across the water if it has no room for the first of any line that waits; else
    /// null.</summary>
    public int? FindFullYard(SegmentPlan segment)
    {
        int? full = null;
        foreach (int index in segment.Calls[0].Boards)
        {
            if (Lines[index].Units.Count > 0)
            {
                if (CanReserve(Lines[index]))
                {
                    return null;
                }

                full = Lines[index].Plan.To;
            }
        }

        return full;
    }

    /// <summary>Gives the line from which a vehicle takes next: of a ferry one of the kind of goods of which it has
    /// least on board, then and else the one whose first unit has waited longest; null: none has a unit that was ready
    /// in time and, on a vessel, room in the yard where it goes.</summary>
    public Line? FindNext(Carrier carrier, int[] lines, long latest)
    {
        bool isSea = carrier.Segment.IsSea;
        return FindOldest(lines, latest, isSea, isSea && SegmentCompiler.IsFerry(carrier.Segment) ? carrier : null);
    }

    /// <summary>Gives the line whose first unit has waited longest, after what a ferry has on board of its kind, was
    /// ready in time and if asked has room in the yard where it goes; null: none.</summary>
    public Line? FindOldest(int[] lines, long latest, bool mustHaveRoom = false, Carrier? ferry = null)
    {
        var (best, least) = ((Line?)null, (Taken: 0, Since: 0L));
        foreach (int index in lines)
        {
            var line = Lines[index];
            if (line.Units.Count == 0 || line.OldestSince > latest || (mustHaveRoom && !CanReserve(line)))
            {
                continue;
            }

            int taken = ferry?.TeuByKind[(int)Units[line.Units.Peek()].Flow.Plan.Kind] ?? 0;
            if (best is null || (taken, line.OldestSince).CompareTo(least) < 0)
            {
                (best, least) = (line, (taken, line.OldestSince));
            }
        }

        return best;
    }

    /// <summary>Gives whether the yard at the end of a line has room for its first unit.</summary>
    public bool CanReserve(Line line)
    {
        int unit = line.Units.Peek();
        var flow = Units[unit].Flow.Plan;
        return flow.Kind != UnitKind.Box || Places.CanStore(line.Plan.To, flow.UnitTeu, RidesLeft(unit));
    }

    /// <summary>Takes room in the yard where a unit's present ride ends.</summary>
    public bool TryReserve(int unit)
    {
        ref var entry = ref Units[unit];
        return entry.Flow.Plan.Kind != UnitKind.Box
            || TryStoreAt(Units.ClockOf(unit).To, entry.Flow.Plan.UnitTeu, RidesLeft(unit));
    }

    public bool TryStoreAt(int terminal, int teu, int ridesLeft)
    {
        if (!Places.TryStore(terminal, teu, ridesLeft))
        {
            return false;
        }

        Terminals[terminal].YardMeter?.Use(teu);
        return true;
    }

    /// <summary>Gives a unit's room in a yard back, if it had any.</summary>
    public void Leave(int terminal, int unit)
    {
        var plan = Units[unit].Flow.Plan;
        if (plan.Kind == UnitKind.Box && Places.HasYard(terminal))
        {
            Terminals[terminal].YardMeter!.Use(-plan.UnitTeu);
            Places.Fetch(terminal, plan.UnitTeu);
        }
    }

    /// <summary>Lets landed units go through what comes before their next ride, or before fetching.</summary>
    public void Settle(List<int> landed, TerminalState terminal, long begun, double chance)
    {
        foreach (int unit in landed)
        {
            ref var entry = ref Units[unit];
            entry.Landed = Now;
            entry.Queued += begun - entry.Came;
            if (entry.Ride + 1 == entry.Way.Rides.Length && entry.Way.LastProcess >= 0)
            {
                Waits?.Add(entry.Way.LastProcess, entry.Queued);
            }
        }

        while (landed.Count > 0)
        {
            var (table, stage) = NextOf(landed[0]);
            var together = TakeList();
            int kept = 0;
            for (int i = 0; i < landed.Count; i++)
            {
                int unit = landed[i];
                if (NextOf(unit).Table == table)
                {
                    together.Add(unit);
                }
                else
                {
                    landed[kept++] = unit;
                }
            }

            landed.RemoveRange(kept, landed.Count - kept);
            Units.Enter(together, stage, terminal.Plan.Id);
            StartReady(together, terminal, begun + table.Quantile(chance));
        }

        GiveList(landed);
    }

    /// <summary>Lets units be handled for their first ride.</summary>
    public void SettleAtOrigin(List<int> units, WayPlan way, double chance)
    {
        var terminal = Terminals[way.Origin];
        var ride = way.Rides[0];
        foreach (int unit in units)
        {
            (Units[unit].Ride, Units[unit].Landed, Units[unit].Queued) = (-1, Now, 0);
        }

        if (Units[units[0]].Flow.Plan.Kind != UnitKind.Wagons)
        {
            terminal.Book.Bring(units.Count);
        }

        Units.Enter(units, ride.HandlingStage, terminal.Plan.Id);
        StartReady(units, terminal, terminal.Plan.Open.Next(Now) + ride.Handling.Quantile(chance));
    }

    private (QuantileTable Table, TransitStage Stage) NextOf(int unit)
    {
        ref var entry = ref Units[unit];
        return entry.Ride + 1 < entry.Way.Rides.Length
            ? (entry.Way.Rides[entry.Ride + 1].Handling, entry.Way.Rides[entry.Ride + 1].HandlingStage)
            : (entry.Way.LastHandling, entry.Way.LastStage);
    }

    // Begun when they are ready, not now to wait for it: one event for two.
    private void StartReady(List<int> units, TerminalState terminal, long at) =>
        Engine.Start(Ready(units, terminal), 0, delay: Math.Max(0, at - Now));

    private async Process Ready(List<int> units, TerminalState terminal)
    {
        int fetched = 0;
        foreach (int unit in units)
        {
            fetched += Next(unit, terminal);
        }

        GiveList(units);
        terminal.TellReady();
        if (fetched > 0)
        {
            await Engine.Delay(Plan.Request.Parameters.FetchHours * 3_600L);
            terminal.YardMeter!.Use(-fetched);
            Places.Fetch(terminal.Index, fetched);
        }
    }

    // Gives the room in the yard that a delivered unit takes until it is fetched [TEU].
    private int Next(int unit, TerminalState terminal)
    {
        ref var entry = ref Units[unit];
        if (entry.Ride >= 0)
        {
            Lines[entry.Riding.Line].TellRide(Now - entry.Left, entry.Flow.Plan.UnitTeu);
            if (entry.Ride == entry.Way.ScreenRide)
            {
                Count.Pass(entry.Flow.Plan, entry.Way);
            }
        }

        if (++entry.Ride == entry.Way.Rides.Length)
        {
            return Deliver(unit, terminal);
        }

        Board(unit, entry.Riding);
        return 0;
    }

    /// <summary>Lets a unit wait for a ride, or for the end of what stops its goods.</summary>
    public void Board(int unit, RidePlan ride)
    {
        if (Embargoes.Stops(ride))
        {
            Embargoes.HoldBeforeRide(unit);
            return;
        }

        var line = Lines[ride.Line];
        Units.Enter(unit, TransitStage.Departure, line.Plan.Id);
        Units.ClockOf(unit).To = line.Plan.To;
        line.Add(unit);
        if (line.Plan is { IsImmediate: true, Segment: { } segment })
        {
            Haulage.StartTruck(segment, line.Plan.SegmentCall, unit, line.Plan.NoticeSeconds);
        }
    }

    private int Deliver(int unit, TerminalState terminal)
    {
        var flow = Units[unit].Flow;
        flow.Deliver(unit);
        if (flow.Plan.Kind == UnitKind.Box)
        {
            long fetching = Plan.Request.Parameters.FetchHours * 3_600L;
            terminal.Book.Fetch(1, Now - Units[unit].Landed + fetching);
        }

        Units.Enter(unit, Units.ClockOf(unit).Stage, terminal.Plan.Arrived);
        flow.Tell(unit);
        Units.Remove(unit, terminal.Plan.Arrived);
        return flow.Plan.Kind == UnitKind.Box && Places.HasYard(terminal.Index) ? flow.Plan.UnitTeu : 0;
    }
}
