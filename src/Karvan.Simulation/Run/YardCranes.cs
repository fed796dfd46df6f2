using Karvan.Kernel;

namespace Karvan.Simulation;

/// <summary>The cranes of a yard on land: all work one train, and trains come in turn, those of others too.</summary>
/// <remarks>One server whose work is a number: who comes begins when what came before is done (Lindley, Proc. Camb.
/// Phil. Soc. 48, 1952). A slot is the work on a train of others; a train with fewer boxes takes a part of
/// one.</remarks>
internal sealed class YardCranes
{
    private readonly CorridorRun _run;
    private readonly Slots _slots;
    private readonly Meter _meter;
    private readonly int _cranes;
    private readonly double _boxSeconds;
    private readonly double _boxesPerSlot;

    public YardCranes(CorridorRun run, TerminalPlan plan, Meter meter)
    {
        var parameters = run.Plan.Request.Parameters;
        (_run, _meter, _cranes) = (run, meter, plan.Cranes);
        (_boxSeconds, _boxesPerSlot) = (plan.MoveSeconds / plan.Cranes, parameters.BoxesOnOtherTrains);
        double perDay = 86_400 / (_boxSeconds * _boxesPerSlot);
        var chance = run.Engine.Stream(CorridorRun.KeyOf(plan.CranesId), Purpose.Others);
        var others = plan.OtherTrainsPerDay > 0 ? new Others(chance, plan.OtherTrainsPerDay, parameters) : null;
        _slots = new(perDay, others, doOthersYield: false, perDay * parameters.EmbargoDays);
    }

    /// <summary>Waits for the trains that came before, then lifts so many boxes.</summary>
    /// <returns>When the work began [tick].</returns>
    public async Process<long> Lift(int boxes, int teu, double relief)
    {
        long since = _run.Now;
        double slot = _slots.Take(since, goesBeforeOthers: false, boxes / _boxesPerSlot / relief);
        long begun = _slots.BeginOf(slot, since);
        _meter.Join(1, teu);
        if (begun > since)
        {
            await _run.Engine.DelayUntil(begun);
        }

        _meter.Leave(1, since, teu);
        _meter.Use(_cranes);
        await _run.Engine.Delay((long)(boxes * _boxSeconds / relief));
        _meter.Use(-_cranes);
        return begun;
    }

    /// <summary>Counts the work on the trains of others, and those of them who wait.</summary>
    public void Look()
    {
        _meter.Others = Math.Max(0, (long)_slots.WaitingAt(_run.Now) - _meter.Queue);
        _meter.UseBesides((long)(_slots.TakeGiven() * _boxesPerSlot * _boxSeconds * _cranes));
    }
}
