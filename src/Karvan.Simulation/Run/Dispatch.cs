using Karvan.Kernel;
using Karvan.Model;

namespace Karvan.Simulation;

/// <summary>Lets trains and vessels leave: by the clock, at an interval, when full.</summary>
internal sealed class Dispatch(CorridorRun run)
{
    private const int BetweenTwoSeconds = 600;

    public void StartAll()
    {
        foreach (var segment in run.Plan.Segments.Where(segment => !segment.IsRoad))
        {
            if (segment.Slots.Length > 0)
            {
                run.Engine.Start(AtSlots(segment), segment.Key);
            }

            foreach (var row in segment.Departures)
            {
                switch (row.Kind)
                {
                    case DepartureKind.Every:
                        run.Engine.Start(AtIntervals(segment, row), segment.Key);
                        if (segment is { IsSea: true, Fleet: >= 0 })
                        {
                            run.Engine.Start(WhenShipload(segment), segment.Key);
                        }

                        break;
                    case DepartureKind.Full:
                        run.Engine.Start(WhenFull(segment, row), segment.Key);
                        break;
                    case DepartureKind.Demand:
                        run.Engine.Start(OnDemand(segment, row), segment.Key);
                        break;
                }
            }
        }
    }

    private async Process AtSlots(SegmentPlan segment)
    {
        foreach (long slot in segment.Slots)
        {
            if (slot >= run.Now)
            {
                await Pause(segment, slot - run.Now);
                run.TellDue(segment, 0);
                await Leave(segment);
            }
        }
    }

    private async Process AtIntervals(SegmentPlan segment, Departure row)
    {
        var chance = run.Engine.Stream(segment.Key, Purpose.Interval);
        double mean = row.IntervalSeconds * segment.OpenShare / segment.Relief;
        var gaps = Distribution.LognormalWithMean(mean, mean * (double)row.Variation);
        await run.Engine.Delay((long)(gaps.Sample(chance) * chance.NextUnit()));
        while (true)
        {
            long due = run.Now;
            long open = segment.Open.Next(due);
            if (open > due)
            {
                await run.Engine.DelayUntil(open);
            }

            run.TellDue(segment, 0);
            if (!IsHeldUp(segment, mean))
            {
                await Leave(segment);
            }

            // An observed interval holds what vehicles were late: one that had to be waited for delays no other.
            long next = due + (long)Math.Max(1, gaps.Sample(chance));
            await Pause(segment, Math.Max(1, next - run.Now));
        }
    }

    // Who has trains in line for longer than an interval makes up none in part, to stand behind them: its slot would be
    // spent on half a train.
    private bool IsHeldUp(SegmentPlan segment, double intervalSeconds) =>
        !segment.IsSea
        && run.TeuWaiting(segment) < segment.Vehicle.CapacityTeu
        && run.TrainloadOf(segment).HasStoodFor(intervalSeconds);

    // The observed interval is that of the year's goods: when more than a train of them is left, an extra one is put
    // on.
    private async Process Pause(SegmentPlan segment, long gap)
    {
        long next = run.Now + gap;
        if (segment.IsSea)
        {
            await PauseAtSea(segment, next);
            return;
        }

        long between = run.Plan.Request.Parameters.ExtraTrainHours * 3_600L;
        var trainload = run.TrainloadOf(segment);
        while (run.Now < next)
        {
            await run.Engine.Delay(Math.Min(between, next - run.Now));
            if (run.Now < next && !trainload.IsThere)
            {
                await trainload.Come(next - run.Now);
            }

            if (run.Now < next && trainload.IsThere)
            {
                await Leave(segment);
            }
        }
    }

    // An interval at sea is counted in hours in which both ports are open: its clock stands still in a storm. Storms
    // mostly shut both ends at once, so the longer time is that of either.
    private async Process PauseAtSea(SegmentPlan segment, long next)
    {
        bool isInterval = segment.Slots.Length == 0;
        var (here, there) = (run.Terminals[segment.Calls[0].Terminal], run.Terminals[segment.NextTerminal(0)]);
        long shut = ShutSeconds(here, there);
        await run.Engine.DelayUntil(next);
        while (isInterval && (ShutSeconds(here, there) > shut || run.FindClosed(segment) is not null))
        {
            if (run.FindClosed(segment) is { } closed)
            {
                await closed.Weather.Pass();
            }

            next += ShutSeconds(here, there) - shut;
            shut = ShutSeconds(here, there);
            await run.Engine.DelayUntil(Math.Max(next, run.Now));
        }
    }

    // An observed interval is that of the year's goods: ships of a counted fleet do not wait for it once they are full.
    private async Process WhenShipload(SegmentPlan segment)
    {
        var shipload = run.TrainloadOf(segment);
        while (true)
        {
            if (!shipload.IsThere)
            {
                await shipload.Come(Engine.Forever);
            }

            await LeaveFull(segment, () => shipload.IsThere);
        }
    }

    private static long ShutSeconds(TerminalState here, TerminalState there) =>
        Math.Max(here.ShutSeconds, there.ShutSeconds);

    // A departure without goods does not happen; nor does one for which no vehicle comes in time for the next.
    private async Process Leave(SegmentPlan segment)
    {
        if (run.TeuWaiting(segment) == 0)
        {
            return;
        }

        if (segment.Fleet >= 0)
        {
            await run.Fleets[segment.Fleet].Take(segment, run.TeuWaiting(segment));
            await LoadingBefore(segment);
        }

        await run.Tracks.TakeFirst(segment, run.TeuWaiting(segment));
        if (run.TeuWaiting(segment) > 0)
        {
            run.Haulage.Start(segment);
            return;
        }

        // What was to be taken has gone with another.
        run.Tracks.LeaveFirst(segment);
        if (segment.Fleet >= 0)
        {
            run.Fleets[segment.Fleet].Refuse(segment);
        }
    }

    private async Process WhenFull(SegmentPlan segment, Departure row)
    {
        var terminal = run.Terminals[segment.Calls[0].Terminal];
        int minimum = row.MinimumLoadTeu ?? segment.Vehicle.CapacityTeu;
        long longest = row.LongestWaitSeconds is { } seconds ? (long)(seconds / segment.Relief) : Engine.Forever;
        var goods = new Lookout(terminal, segment.Id, () => run.TeuThatCalls(segment) > 0);
        var allOrNone = new Lookout(
            terminal, segment.Id, () => IsFull(segment, minimum) || run.TeuThatCalls(segment) == 0);
        while (true)
        {
            while (run.TeuThatCalls(segment) == 0)
            {
                await goods.Come();
            }

            long deadline = longest == Engine.Forever ? Engine.Forever : run.OldestThatCalls(segment) + longest;
            while (!IsFull(segment, minimum) && run.Now < deadline && run.TeuThatCalls(segment) > 0)
            {
                await allOrNone.Come(patience: deadline == Engine.Forever ? deadline : deadline - run.Now);
            }

            if (run.TeuThatCalls(segment) > 0)
            {
                run.TellDue(segment, 0, row.UsualWaitSeconds);
                KeepDue(segment, row.UsualWaitSeconds);
                await LeaveFull(segment, () => IsFull(segment, minimum) || IsOverdue(segment, longest));
                KeepDue(segment, null);
            }
        }
    }

    private void KeepDue(SegmentPlan segment, long? usualSeconds)
    {
        foreach (int line in segment.Calls[0].Boards)
        {
            run.Lines[line].KeepDue(usualSeconds);
        }
    }

    private async Process LeaveFull(SegmentPlan segment, Func<bool> isStillFull)
    {
        long due = segment.Open.Next(run.Now);
        if (due > run.Now)
        {
            await run.Engine.DelayUntil(due);
        }

        while (segment.IsSea && run.FindFullYard(segment) is { } yard)
        {
            await run.Places.NextRoom(yard);
        }

        if (segment.Fleet >= 0)
        {
            var fleet = run.Fleets[segment.Fleet];
            await fleet.Take(segment, run.TeuThatCalls(segment));
            await LoadingBefore(segment);
            if (run.TeuThatCalls(segment) == 0 || !isStillFull())
            {
                fleet.Refuse(segment);
                return;
            }
        }

        await run.Tracks.TakeFirst(segment, run.TeuThatCalls(segment));

        // The vehicle takes its goods when its berth is free; until then they still wait in line.
        if (segment.Calls[0].Boards.Length > 0)
        {
            run.BeginLoading(segment);
        }

        run.Haulage.Start(segment);
        await LoadingBefore(segment);

        // Time passes between two, whatever the first took.
        await run.Engine.Delay(BetweenTwoSeconds);

        // One vessel lies loaded until the weather lets it go; the next does not load before.
        while (segment.IsSea && run.FindClosed(segment) is { } closed)
        {
            await closed.Weather.Pass();
        }
    }

    // Of two ships that take from the same goods the one that was there first has its share before the other looks.
    private async Process LoadingBefore(SegmentPlan segment)
    {
        if (!run.IsLoading(segment))
        {
            return;
        }

        var terminal = run.Terminals[segment.Calls[0].Terminal];
        var loaded = new Lookout(terminal, segment.Id, () => !run.IsLoading(segment));
        while (run.IsLoading(segment))
        {
            await loaded.Come();
        }
    }

    private bool IsOverdue(SegmentPlan segment, long longest) =>
        longest != Engine.Forever && run.Now >= run.OldestThatCalls(segment) + longest;

    private bool IsFull(SegmentPlan segment, int minimum) => run.TeuThatCalls(segment) >= minimum
        || run.KilogramsAtFirst(segment)
            >= (segment.IsSea ? run.PayloadOf(segment) : segment.Vehicle.Payload.Kilograms);

    private async Process OnDemand(SegmentPlan segment, Departure row)
    {
        var goods = new Lookout(
            run.Terminals[segment.Calls[0].Terminal], segment.Id, () => run.TeuThatCalls(segment) > 0);
        while (true)
        {
            while (run.TeuThatCalls(segment) == 0)
            {
                await goods.Come();
            }

            await run.Engine.Delay(Math.Max(60, row.NoticeSeconds));
            run.TellDue(segment, 0);
            await Leave(segment);
            await run.Engine.Delay(60);
        }
    }
}
