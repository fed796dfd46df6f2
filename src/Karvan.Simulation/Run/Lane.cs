using Karvan.Kernel;

namespace Karvan.Simulation;

/// <summary>The paths of a link or the slots of a crossing: one vehicle at a time may enter, by priority.</summary>
internal sealed class Lane
{
    /// <summary>Trains of containers, which go before those of ordinary freight, are below it.</summary>
    public const short OrdinaryFreight = 2;

    private readonly Engine _engine;
    private readonly LanePlan _plan;
    private readonly Resource _entry;
    private readonly Gate _changed;
    private readonly Slots _slots;
    private readonly Queue<double> _taken = new();
    private readonly List<double> _shares = [];
    private int _inTurn;
    private int _closures;
    private double _share = 1;
    private double _first;

    public Lane(CorridorRun run, LanePlan plan)
    {
        (_engine, _plan) = (run.Engine, plan);
        var parameters = run.Plan.Request.Parameters;
        var others = plan.OthersPerDay > 0
            ? new Others(
                run.Engine.Stream(CorridorRun.KeyOf(plan.Id), Purpose.Others), plan.OthersPerDay, parameters)
            : null;
        bool doYield = plan.OthersStanding == OthersStanding.Yields;
        _slots = new(plan.PerDay / plan.OpenShare, others, doYield, plan.PerDay * parameters.EmbargoDays);
        _entry = new(run.Engine, plan.Id);
        _changed = new(run.Engine, plan.Id);
        Meter = run.NewMeter(plan.Id, plan.Kind, plan.At, 1);
    }

    public Meter Meter { get; }

    public bool IsCrossing => _plan.Kind == ResourceKind.Crossing;

    public string Id => _plan.Id;

    /// <summary>Gets whether who comes now has to wait.</summary>
    public bool IsBusy => _entry.Busy.Level > 0 || _closures > 0 || _slots.IsTaken(_engine.Now)
        || (!_plan.Open.IsAlways && _plan.Open.Next(_engine.Now) > _engine.Now);

    /// <summary>Waits for a path or slot and takes it; the next is free a headway later.</summary>
    public Process Enter(short priority, int teu) =>
        _plan.OthersStanding != OthersStanding.Containers ? PassByPriority(priority, teu)
        : priority < OrdinaryFreight ? PassInTurn(teu)
        : PassLast(priority, teu);

    // Each has a slot from when it comes, behind the others who came before; who is first in line has the first of
    // them: who comes later with a better priority goes before the others.
    private async Process PassByPriority(short priority, int teu)
    {
        long since = Join(teu);
        _taken.Enqueue(_slots.Take(
            since, _plan.OthersStanding == OthersStanding.Yields && priority < OrdinaryFreight));
        using var claim = await _entry.Request(priority);
        double slot = Math.Max(_taken.Dequeue(), _first);
        while (_slots.BeginOf(slot, _engine.Now) is var begin && begin > _engine.Now)
        {
            await _changed.Pass(patience: PatienceUntil(begin));
        }

        _first = slot + 1;
        if (_plan.Open.Next(_engine.Now) is var open && open > _engine.Now)
        {
            await _engine.DelayUntil(open);
            _first = _slots.EnterLate(open);
        }

        Leave(since, teu);
    }

    // Containers are containers, whoever's they are: who comes first goes first.
    private async Process PassInTurn(int teu)
    {
        long since = Join(teu);
        double slot = _slots.Take(since, goesBeforeOthers: false);
        _inTurn++;
        while (_slots.BeginOf(slot, _engine.Now) is var begin && begin > _engine.Now)
        {
            await _changed.Pass(patience: PatienceUntil(begin));
        }

        _inTurn--;
        Leave(since, teu);
    }

    // Ordinary freight is put aside for trains of containers: it has the first slot that begins without any.
    private async Process PassLast(short priority, int teu)
    {
        long since = Join(teu);
        using var claim = await _entry.Request(priority);
        while (_slots.BeginOf(_slots.NextAt(_engine.Now), _engine.Now) is var begin && begin > _engine.Now)
        {
            await _changed.Pass(patience: PatienceUntil(begin));
        }

        _slots.Take(_engine.Now, goesBeforeOthers: false);
        Leave(since, teu);
    }

    private long Join(int teu)
    {
        Meter.Join(1, teu);
        return _engine.Now;
    }

    private void Leave(long since, int teu)
    {
        Meter.Leave(1, since, teu);
        Meter.UseFor(HeadwaySeconds);
    }

    private long PatienceUntil(long begin) => begin == Engine.Forever ? begin : begin - _engine.Now;

    /// <summary>Counts the slots that others have had, and those of them who wait.</summary>
    public void Look()
    {
        long ours = _plan.OthersStanding == OthersStanding.Containers ? _inTurn : Meter.Queue;
        Meter.Others = Math.Max(0, (long)_slots.WaitingAt(_engine.Now) - ours);
        Meter.UseBesides((long)(_slots.TakeGiven() * HeadwaySeconds));
    }

    /// <summary>Takes capacity away: all, or what is left of it by a share; shares of several closures
    /// multiply.</summary>
    public void Close(double remainingShare, bool byChance)
    {
        if (remainingShare == 0)
        {
            _closures++;
            Change();
            return;
        }

        _shares.Add(remainingShare);
        Narrow(byChance ? 1 : 0);
    }

    public void Reopen(double remainingShare, bool byChance)
    {
        if (remainingShare == 0)
        {
            _closures--;
            Change();
            return;
        }

        _shares.Remove(remainingShare);
        Narrow(byChance ? -1 : 0);
    }

    private long HeadwaySeconds => (long)Math.Max(1, 86_400 / (_plan.PerDay * _share));

    private void Narrow(int hindrances)
    {
        _share = _shares.Aggregate(1.0, (all, one) => all * one);
        Meter.Hinder(hindrances);
        Change();
    }

    private void Change()
    {
        _slots.SetShare(_engine.Now, _closures > 0 ? 0 : _share);
        _changed.Open();
        _changed.Close();
    }
}
