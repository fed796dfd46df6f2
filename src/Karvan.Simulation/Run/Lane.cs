using Karvan.Kernel;

namespace Karvan.Simulation;

/// <summary>The paths of a link or the slots of a crossing: one vehicle at a time may enter, by priority.</summary>
internal sealed class Lane
{
    private readonly Engine _engine;
    private readonly LanePlan _plan;
    private readonly Resource _entry;
    private readonly Gate _gate;
    private readonly List<double> _shares = [];
    private int _closures;
    private double _share = 1;
    private long _freeAt;

    public Lane(CorridorRun run, LanePlan plan)
    {
        (_engine, _plan) = (run.Engine, plan);
        _entry = new(run.Engine, plan.Id);
        _gate = new(run.Engine, plan.Id, isOpen: true);
        Meter = run.NewMeter(plan.Id, plan.Kind, plan.At, 1);
    }

    public Meter Meter { get; }

    public bool IsCrossing => _plan.Kind == ResourceKind.Crossing;

    public string Id => _plan.Id;

    /// <summary>Gets whether who comes now has to wait.</summary>
    public bool IsBusy => _entry.Busy.Level > 0 || _engine.Now < _freeAt || !_gate.IsOpen || !_plan.Open.IsAlways;

    /// <summary>Waits for a path or slot and takes it; the next is free a headway later.</summary>
    /// <remarks>Who is first in line has the next one: who comes later with a better priority goes before the
    /// others.</remarks>
    public async Process Enter(short priority, int teu)
    {
        long since = _engine.Now;
        Meter.Join(1);
        using var claim = await _entry.Request(priority);
        if (_engine.Now < _freeAt)
        {
            await _engine.DelayUntil(_freeAt);
        }

        if (!_gate.IsOpen)
        {
            await _gate.Pass();
        }

        if (!_plan.Open.IsAlways)
        {
            await _engine.DelayUntil(_plan.Open.Next(_engine.Now));
        }

        Meter.Leave(1, since, teu);
        long headway = _plan.HeadwaySeconds(_share);
        _freeAt = _engine.Now + headway;
        Meter.UseFor(headway);
    }

    /// <summary>Takes capacity away: all, or what is left of it by a share; shares of several closures
    /// multiply.</summary>
    public void Close(double remainingShare, bool byChance)
    {
        if (remainingShare == 0)
        {
            _closures++;
            _gate.Close();
            return;
        }

        _shares.Add(remainingShare);
        Narrow(byChance ? 1 : 0);
    }

    public void Reopen(double remainingShare, bool byChance)
    {
        if (remainingShare == 0)
        {
            if (--_closures == 0)
            {
                _gate.Open();
            }

            return;
        }

        _shares.Remove(remainingShare);
        Narrow(byChance ? -1 : 0);
    }

    private void Narrow(int hindrances)
    {
        _share = _shares.Aggregate(1.0, (all, one) => all * one);
        Meter.Hinder(hindrances);
    }
}
