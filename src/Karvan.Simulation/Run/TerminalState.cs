using Karvan.Kernel;

namespace Karvan.Simulation;

/// <summary>A terminal in a run: berths, cranes, weather, and who waits for goods there.</summary>
internal sealed class TerminalState
{
    private readonly CorridorRun _run;
    private readonly Resource? _berths;
    private readonly Resource? _cranes;
    private readonly YardCranes? _yardCranes;
    private readonly List<TerminalState> _hearers = [];
    private int _closures;
    private long _closedSince;
    private long _shutSeconds;
    private long _shutBefore;
    private int _told;
    private long _gateInFreeAt;
    private long _gateOutFreeAt;

    public TerminalState(CorridorRun run, int index)
    {
        (_run, Index, Plan) = (run, index, run.Plan.Terminals[index]);
        Book = new(run);
        Weather = new(run.Engine, Plan.Id, isOpen: true);
        if (Plan.Berths > 0)
        {
            _berths = new(run.Engine, Plan.BerthsId, Plan.Berths);
            BerthMeter = run.NewMeter(Plan.BerthsId, ResourceKind.Berths, Plan.At, Plan.Berths);
        }

        if (Plan.Cranes > 0 && Plan.MoveSeconds > 0)
        {
            CraneMeter = run.NewMeter(Plan.CranesId, ResourceKind.Cranes, Plan.At, Plan.Cranes);
            _cranes = Plan.WorksInTurn ? null : new(run.Engine, Plan.CranesId, Plan.Cranes);
            _yardCranes = Plan.WorksInTurn ? new(run, Plan, CraneMeter) : null;
        }

        if (Plan.GateSeconds > 0)
        {
            GateMeter = run.NewMeter(Plan.GateId, ResourceKind.Gate, Plan.At, 2);
        }

        if (Plan.YardTeu > 0)
        {
            YardMeter = run.NewMeter("yard:" + Plan.Id, ResourceKind.Yard, Plan.At, Plan.YardTeu);
        }

        if (Plan.Tracks > 0)
        {
            TrackMeter = run.NewMeter("tracks:" + Plan.Id, ResourceKind.Tracks, Plan.At, Plan.Tracks);
        }
    }

    public int Index { get; }

    public TerminalPlan Plan { get; }

    public TerminalBook Book { get; }

    public Engine Engine => _run.Engine;

    /// <summary>Gets who waits here for goods, in the order in which they came.</summary>
    public List<Lookout> Lookouts { get; } = [];

    /// <summary>Gets whether vessels may come and go.</summary>
    public Gate Weather { get; }

    public Meter? BerthMeter { get; }

    public Meter? CraneMeter { get; }

    public Meter? GateMeter { get; }

    public Meter? YardMeter { get; }

    public Meter? TrackMeter { get; }

    /// <summary>Gets how long it has been closed while the run counted [s].</summary>
    public long ClosedSeconds => ShutSeconds - _shutBefore;

    /// <summary>Gets how long it has been closed since the run began [s].</summary>
    public long ShutSeconds => _shutSeconds + (_closures > 0 ? _run.Now - _closedSince : 0);

    public void BeginToCount() => _shutBefore = ShutSeconds;

    /// <summary>Lets another terminal know when units are ready here: vehicles come here from there.</summary>
    public void TellAlso(TerminalState other)
    {
        if (other != this && !_hearers.Contains(other))
        {
            _hearers.Add(other);
        }
    }

    /// <summary>Wakes those here, and where vehicles come from, for whom what has become ready is enough.</summary>
    public void TellReady()
    {
        Wake();
        foreach (var other in _hearers)
        {
            other.Wake();
        }
    }

    private void Wake()
    {
        int kept = 0;
        for (int i = 0; i < Lookouts.Count; i++)
        {
            if (!Lookouts[i].TryWake())
            {
                Lookouts[kept++] = Lookouts[i];
            }
        }

        Lookouts.RemoveRange(kept, Lookouts.Count - kept);
    }

    /// <summary>Closes the books of a day, and counts what the cranes worked that no demand counts.</summary>
    public void EndDay()
    {
        Book.EndDay();
        _yardCranes?.Look();
    }

    public void Close()
    {
        if (_closures++ == 0)
        {
            _closedSince = _run.Now;
            Weather.Close();
        }
    }

    public void Reopen()
    {
        if (--_closures == 0)
        {
            _shutSeconds += _run.Now - _closedSince;
            Weather.Open();
        }
    }

    /// <summary>Gets whether a dated closure tells how often weather shuts the port, so that chance does not.</summary>
    public bool IsWeatherTold => _told > 0;

    /// <summary>Shuts the port again and again, so that it is open for a share of the time.</summary>
    public async Process ShutInSpells(double openShare, long until)
    {
        long period = _run.Plan.Request.Parameters.StormPeriodHours * 3_600L;
        _told++;
        while (_run.Now < until)
        {
            Close();
            await _run.Engine.DelayUntil(Math.Min(until, _run.Now + (long)(period * (1 - openShare))));
            Reopen();
            await _run.Engine.DelayUntil(Math.Min(until, _run.Now + (long)(period * openShare)));
        }

        _told--;
    }

    /// <summary>Keeps a berth from vessels.</summary>
    public async Process KeepBerth(long until)
    {
        using var claim = await _berths!.Request(short.MinValue);
        if (_run.Now < until)
        {
            await _run.Engine.DelayUntil(until);
        }
    }

    /// <summary>Waits for a berth; an uncounted one is free.</summary>
    public async Process<Claim> Berth(int teu)
    {
        if (_berths is null)
        {
            return default;
        }

        long since = _run.Now;
        BerthMeter!.Join(1, teu);
        var claim = await _berths.Request();
        BerthMeter.Leave(1, since, teu);
        BerthMeter.Use(1);
        return claim;
    }

    public void Leave(Claim berth)
    {
        if (berth.IsGranted)
        {
            BerthMeter!.Use(-1);
            berth.Release();
        }
    }

    /// <summary>Lets a truck through the gate, one after the other each way.</summary>
    public async Process PassGate(bool isOut, int teu)
    {
        if (GateMeter is not { } meter)
        {
            return;
        }

        long since = _run.Now;
        long begun = Math.Max(since, isOut ? _gateOutFreeAt : _gateInFreeAt);
        long end = begun + Plan.GateSeconds;
        (_gateInFreeAt, _gateOutFreeAt) = isOut ? (_gateInFreeAt, end) : (end, _gateOutFreeAt);
        meter.Join(1, teu);
        if (begun > since)
        {
            await _run.Engine.DelayUntil(begun);
        }

        meter.Leave(1, since, teu);
        meter.Use(1);
        await _run.Engine.DelayUntil(end);
        meter.Use(-1);
    }

    /// <summary>Waits for a crane and for opening, then lifts so many boxes.</summary>
    /// <returns>When the work began [tick].</returns>
    public async Process<long> Lift(int moves, int teu, short priority, double relief)
    {
        long open = Plan.Open.Next(_run.Now);
        if (open > _run.Now)
        {
            await _run.Engine.DelayUntil(open);
        }

        if (moves > 0 && _yardCranes is { } yard)
        {
            return await yard.Lift(moves, teu, relief);
        }

        if (_cranes is null || moves == 0)
        {
            return _run.Now;
        }

        long since = _run.Now;
        CraneMeter!.Join(1, teu);
        using var claim = await _cranes.Request(priority);
        CraneMeter.Leave(1, since, teu);
        CraneMeter.Use(1);
        long begun = _run.Now;
        await _run.Engine.Delay((long)(moves * Plan.MoveSeconds / relief));
        CraneMeter.Use(-1);
        return begun;
    }
}
