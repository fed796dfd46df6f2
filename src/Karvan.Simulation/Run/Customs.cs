using Karvan.Kernel;
using Karvan.Model;

namespace Karvan.Simulation;

/// <summary>What borders ask for: the procedure of each unit's regime, and the check of its declaration.</summary>
/// <remarks>
/// A vehicle takes as long as the slowest of the rows that its units meet, all drawn by one number. A declaration is a
/// consignment's, and so is its chance, whatever carries it; goods that an express block train takes through a country
/// pass on the note of the train. Checks begin with the procedure, side by side, and the last lets the vehicle go. What
/// is examined is set out, and the next train that goes there takes it; who carries nothing else waits for it.
/// </remarks>
internal sealed class Customs(CorridorRun run)
{
    private readonly RandomStream _chance = run.Engine.Stream(0, Purpose.Customs);
    private readonly bool[] _met = new bool[byte.MaxValue + 1];

    /// <summary>Lets a vehicle that has come to a call over a border through its procedures.</summary>
    /// <param name="carrier">The vehicle.</param>
    /// <param name="at">The call.</param>
    /// <param name="waited">How long it has waited for a slot [s].</param>
    public async Process Clear(Carrier carrier, int at, long waited)
    {
        var border = carrier.Segment.Calls[at].Border!;
        double share = border.Cases[0].Time is null ? 0 : carrier.Chance.NextUnit();
        long begun = run.Now;
        var stay = Look(carrier, border, share);
        long seconds = Math.Max(stay.Procedure, stay.Check);
        TellBorder(carrier, border, waited + seconds - stay.Procedure);
        if (seconds > 0)
        {
            Enter(carrier, border);
            run.Story.Tell(carrier, "customs", border.Name);
            await run.Engine.Delay(seconds);
        }

        Note(carrier, seconds);
        if (stay.SetsOut)
        {
            SetOut(carrier, carrier.Segment.Calls[at], border, begun);
        }

        run.Sidings.TakeOn(carrier, at, endsFrom: at);
    }

    // How long the procedure takes [s], how long the checks that the vehicle waits for, and whether others are made
    // without it.
    private (long Procedure, long Check, bool SetsOut) Look(Carrier carrier, BorderPlan border, double share)
    {
        if (border.IsPlain || carrier.Units.Count == 0)
        {
            return (border.Cases[0].Time?.Quantile(share) ?? 0, 0, false);
        }

        Array.Clear(_met, 0, border.Cases.Length);
        byte[] caseOf = border.CasesAt(run.Now);
        var (procedure, check, examination, examined) = (0L, 0L, 0L, 0);
        var (last, found) = (-1, default(CustomsCheck));
        foreach (int unit in carrier.Units)
        {
            byte index = caseOf[run.Units[unit].Flow.Index];
            var one = border.Cases[index];
            procedure = _met[index] ? procedure : Math.Max(procedure, one.Time?.Quantile(share) ?? 0);
            _met[index] = true;
            if (!one.HasChannels)
            {
                continue;
            }

            found = last >= 0 && AreOneConsignment(last, unit) ? found : CheckOf(carrier, border, one, unit);
            last = unit;
            if (found.Channel > run.Units[unit].Channel)
            {
                run.Units[unit].Channel = found.Channel;
            }

            if (IsSetOut(carrier, one, found))
            {
                (examination, examined) = (Math.Max(examination, found.Seconds), examined + 1);
            }
            else
            {
                check = Math.Max(check, found.Seconds);
            }
        }

        bool carriesNothingElse = examined == carrier.Units.Count;
        return (procedure, carriesNothingElse ? Math.Max(check, examination) : check,
            examined > 0 && !carriesNothingElse);
    }

    private CustomsCheck CheckOf(Carrier carrier, BorderPlan border, BorderCase one, int unit)
    {
        ref var entry = ref run.Units[unit];
        int key = IsOnTheNoteOf(carrier, one)
            ? unchecked(carrier.Segment.Key + (carrier.Number * 0x1E37_79B1))
            : unchecked(entry.Flow.Key + ((int)entry.Entered * 0x2545_F491));
        _chance.MoveTo(key ^ border.Key);
        var entering = Check(one.Entering, _chance.NextUnit(), _chance.NextUnit());
        return one.Leaving is null
            ? entering
            : entering.With(Check(one.Leaving, _chance.NextUnit(), _chance.NextUnit()));

        static CustomsCheck Check(CustomsPlan? plan, double channel, double length) =>
            plan?.Check(channel, length) ?? default;
    }

    private static bool IsOnTheNoteOf(Carrier carrier, BorderCase one) =>
        one.IsTransit && carrier.Segment.Service.Product == Product.ExpressBlockTrain;

    private static bool IsSetOut(Carrier carrier, BorderCase one, CustomsCheck check) =>
        check.Channel == RiskChannel.Red && !IsOnTheNoteOf(carrier, one);

    private void TellBorder(Carrier carrier, BorderPlan border, long waited)
    {
        if (run.Waits is not { } waits || carrier.Units.Count == 0)
        {
            return;
        }

        for (int index = 0; index < border.Cases.Length; index++)
        {
            if ((border.IsPlain || _met[index]) && border.Cases[index].Procedure is { } procedure)
            {
                waits.Add(WaitBook.KeyOfProcedure(procedure.Value), waited);
            }
        }
    }

    private void Enter(Carrier carrier, BorderPlan border)
    {
        if (!run.Units.IsWatched || border.IsPlain)
        {
            run.Units.Enter(carrier.Units, TransitStage.Customs, border.Name);
            return;
        }

        byte[] caseOf = border.CasesAt(run.Now);
        foreach (int unit in carrier.Units)
        {
            var one = border.Cases[caseOf[run.Units[unit].Flow.Index]];
            run.Units.Enter(unit, TransitStage.Customs, Describe(border, one, CheckOf(carrier, border, one, unit)));
        }
    }

    private static string Describe(BorderPlan border, BorderCase one, CustomsCheck check) => string.Join(
        ", ",
        new[]
        {
            border.Name,
            one.Regime,
            check.Channel switch
            {
                RiskChannel.Red => "examined",
                RiskChannel.Yellow => "papers checked",
                _ => one.HasChannels ? "passed" : string.Empty,
            },
        }.Where(part => part.Length > 0));

    // What the terminal where they land will tell of them.
    private void Note(Carrier carrier, long seconds)
    {
        foreach (int unit in carrier.Units)
        {
            ref var entry = ref run.Units[unit];
            (entry.HasCrossed, entry.Cleared) = (true, entry.Cleared + (int)seconds);
        }
    }

    private void SetOut(Carrier carrier, CallPlan call, BorderPlan border, long begun)
    {
        byte[] caseOf = border.CasesAt(begun);
        List<int>? together = null;
        var (kept, until) = (0, 0L);
        for (int i = 0; i < carrier.Units.Count; i++)
        {
            int unit = carrier.Units[i];
            var one = border.Cases[caseOf[run.Units[unit].Flow.Index]];
            var check = one.HasChannels ? CheckOf(carrier, border, one, unit) : default;
            if (!IsSetOut(carrier, one, check))
            {
                carrier.Units[kept++] = unit;
                continue;
            }

            carrier.Lighten(run.Units[unit].Flow.Plan);
            if (together is null || !AreOneConsignment(together[0], unit))
            {
                together = run.TakeList();
                until = begun + check.Seconds;
                run.Engine.Start(Examine(together, call, until), 0);
            }

            together.Add(unit);
            if (run.Units.ClockOf(unit).Stage != TransitStage.Customs)
            {
                run.Units.Enter(unit, TransitStage.Customs, Describe(border, one, check));
            }

            run.Units[unit].Cleared += (int)Math.Max(0, until - run.Now);
        }

        carrier.Units.RemoveRange(kept, carrier.Units.Count - kept);
        run.Story.Tell(carrier, "setOut", call.Name);
    }

    private bool AreOneConsignment(int one, int other) =>
        run.Units[one].Flow == run.Units[other].Flow && run.Units[one].Entered == run.Units[other].Entered;

    private async Process Examine(List<int> units, CallPlan call, long until)
    {
        await run.Engine.DelayUntil(Math.Max(run.Now, until));
        run.Units.Enter(units, TransitStage.Departure, call.Name);
        foreach (int unit in units)
        {
            run.Sidings.Add(call.Place, unit);
        }

        run.GiveList(units);
    }
}
