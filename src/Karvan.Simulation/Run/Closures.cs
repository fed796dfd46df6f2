using Karvan.Kernel;

namespace Karvan.Simulation;

/// <summary>Shuts ports, crossings and links: by date, or by chance in a season.</summary>
internal sealed class Closures(CorridorRun run)
{
    public void StartAll()
    {
        for (int index = 0; index < run.Plan.Closures.Length; index++)
        {
            var closure = run.Plan.Closures[index];
            run.Engine.Start(closure.Dated is { } dated ? Once(closure, dated) : ByChance(closure, index), index, -1);
        }
    }

    private async Process Once(ClosurePlan closure, (long From, long To) dated)
    {
        if (dated.To <= 0 || dated.From >= run.Plan.End)
        {
            return;
        }

        await run.Engine.DelayUntil(Math.Max(0, dated.From));
        Set(closure, _ => true, close: true);
        Narrow(closure, Math.Min(dated.To, run.Plan.End));
        if (dated.To < run.Plan.End)
        {
            await run.Engine.DelayUntil(dated.To);
            Set(closure, _ => true, close: false);
        }
    }

    // Weather leaves a port open for a share of the time; works take a share of its berths.
    private void Narrow(ClosurePlan closure, long until)
    {
        foreach (int index in closure.Narrowed)
        {
            var terminal = run.Terminals[index];
            if (closure.IsWeather)
            {
                run.Engine.Start(terminal.ShutInSpells(closure.RemainingShare, until), index, -1);
                continue;
            }

            int kept = (int)Math.Round(terminal.Plan.Berths * (1 - closure.RemainingShare));
            for (int berth = 0; berth < kept; berth++)
            {
                run.Engine.Start(terminal.KeepBerth(until), index, -1);
            }
        }
    }

    // Beginnings are a Poisson process: one may begin while another lasts, and what it meets is shut for both.
    private async Process ByChance(ClosurePlan closure, int index)
    {
        int key = CorridorRun.KeyOf(closure.Id);
        var chance = run.Engine.Stream(key, Purpose.Closure);
        var joining = run.Engine.Stream(key, Purpose.Joining);
        var lasting = new int[closure.Terminals.Length + closure.Lanes.Length + closure.Embargoes.Length];
        while (true)
        {
            // Gaps are exponential and forget: one that reaches beyond a day is cut there and drawn anew.
            double gap = -Math.Log(chance.NextUnit()) * closure.IntervalSeconds;
            await run.Engine.Delay((long)Math.Min(gap, 86_400));
            if (gap <= 86_400 && closure.Months[run.Plan.MonthOf(run.Now)])
            {
                int length = closure.Length.Quantile(chance.NextUnit());
                run.Engine.Start(Last(closure, lasting, joining.NextUnit(), length), index, -1);
            }
        }
    }

    // One number says how far it reaches: where a place joins, all join that are likelier to.
    private async Process Last(ClosurePlan closure, int[] lasting, double reach, long seconds)
    {
        bool[] joins = [.. Enumerable.Range(0, lasting.Length)
            .Select(i => reach < ProbabilityOf(closure, i) && !IsTold(closure, i))];
        Set(closure, i => joins[i] && lasting[i]++ == 0, close: true);
        await run.Engine.Delay(seconds);
        Set(closure, i => joins[i] && --lasting[i] == 0, close: false);
    }

    private static double ProbabilityOf(ClosurePlan closure, int index)
    {
        int lane = index - closure.Terminals.Length;
        int embargo = lane - closure.Lanes.Length;
        return lane < 0 ? closure.Terminals[index].Probability
            : embargo < 0 ? closure.Lanes[lane].Probability
            : closure.Embargoes[embargo].Probability;
    }

    private bool IsTold(ClosurePlan closure, int index) =>
        index < closure.Terminals.Length && run.Terminals[closure.Terminals[index].Terminal].IsWeatherTold;

    private void Set(ClosurePlan closure, Func<int, bool> joins, bool close)
    {
        for (int i = 0; i < closure.Embargoes.Length; i++)
        {
            if (!joins(closure.Terminals.Length + closure.Lanes.Length + i))
            {
                continue;
            }

            if (close)
            {
                run.Embargoes.Begin(closure.Embargoes[i].Embargo);
            }
            else
            {
                run.Embargoes.End(closure.Embargoes[i].Embargo);
            }
        }

        for (int i = 0; i < closure.Terminals.Length; i++)
        {
            if (joins(i))
            {
                var terminal = run.Terminals[closure.Terminals[i].Terminal];
                (close ? (Action)terminal.Close : terminal.Reopen)();
            }
        }

        for (int i = 0; i < closure.Lanes.Length; i++)
        {
            if (joins(closure.Terminals.Length + i))
            {
                var lane = run.Lanes[closure.Lanes[i].Lane];
                (close ? (Action<double, bool>)lane.Close : lane.Reopen)(closure.RemainingShare, closure.Dated is null);
            }
        }
    }
}
