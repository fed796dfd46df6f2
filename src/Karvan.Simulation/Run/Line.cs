using Karvan.Model;

namespace Karvan.Simulation;

/// <summary>Units that wait for a ride from one terminal to another, in the order in which they were ready.</summary>
internal sealed class Line
{
    private readonly CorridorRun _run;
    private readonly Smoothed _waits;
    private readonly Smoothed _rides;
    private readonly Smoothed _outflow;
    private readonly Smoothed _arrivals;
    private readonly List<Due> _dues = [];
    private long _underWay;
    private long? _openUsualSeconds;

    public Line(CorridorRun run, LinePlan plan)
    {
        (_run, Plan) = (run, plan);
        Meter = run.NewMeter(plan.Id, ResourceKind.Departures, plan.At, 0);
        int days = run.Plan.Request.Parameters.SmoothingDays;
        (_waits, _rides, _outflow, _arrivals) = (new(days), new(days), new(days), new(days));
        (WaitSeconds, RideSeconds) = (plan.UsualWaitSeconds, plan.UsualRideSeconds);
    }

    public LinePlan Plan { get; }

    public Meter Meter { get; }

    public Queue<int> Units { get; } = new();

    /// <summary>Gets who is told when a unit comes.</summary>
    public List<Trainload> Trainloads { get; } = [];

    public long Kilograms { get; private set; }

    public int Teu => (int)Meter.Queue;

    /// <summary>Gets the smoothed wait for a departure and ride with what follows it, refreshed daily [s].</summary>
    public double WaitSeconds { get; private set; }

    public double RideSeconds { get; private set; }

    /// <summary>Gets whether loading for this line is stopped for ordinary goods, and for express too.</summary>
    public bool IsStopped { get; private set; }

    public bool IsStoppedForExpress { get; private set; }

    /// <summary>Gets what still may be loaded for it today [TEU].</summary>
    public double RoomTeu { get; set; } = double.MaxValue;

    public long OldestSince => _run.Units.ClockOf(Units.Peek()).Since;

    public void Add(int unit)
    {
        ref var entry = ref _run.Units[unit];
        if (!Plan.IsImmediate)
        {
            Units.Enqueue(unit);
        }

        if (_openUsualSeconds is { } usual)
        {
            Tell(new(_run.Now, _run.Now, usual));
        }

        Kilograms += entry.Flow.Plan.UnitKilograms;
        Meter.Join(entry.Flow.Plan.UnitTeu, entry.Flow.Plan.UnitTeu);
        foreach (var trainload in Trainloads)
        {
            trainload.Look();
        }
    }

    /// <summary>Notes that a departure is due, where somebody asks for waits.</summary>
    public void Tell(Due due)
    {
        if (_run.Waits is null)
        {
            return;
        }

        int place = _dues.Count;
        while (place > 0 && _dues[place - 1].Ready > due.Ready)
        {
            place--;
        }

        _dues.Insert(place, due);
    }

    /// <summary>Notes that a full vehicle is waited for, so that who comes is due at once; null: it has come.</summary>
    public void KeepDue(long? usualSeconds) => _openUsualSeconds = usualSeconds;

    /// <summary>Takes the first unit, which leaves now.</summary>
    public int Take()
    {
        int unit = Units.Dequeue();
        Leave(unit);
        return unit;
    }

    /// <summary>Takes out those that wait and may not ride, the others keep their places.</summary>
    public void TakeOut(Predicate<int> isStopped, Action<int> hold)
    {
        for (int count = Units.Count; count > 0; count--)
        {
            int unit = Units.Dequeue();
            if (!isStopped(unit))
            {
                Units.Enqueue(unit);
                continue;
            }

            ref var entry = ref _run.Units[unit];
            Kilograms -= entry.Flow.Plan.UnitKilograms;
            Meter.Leave(entry.Flow.Plan.UnitTeu, _run.Units.ClockOf(unit).Since, entry.Flow.Plan.UnitTeu);
            hold(unit);
        }
    }

    /// <summary>Lets a unit leave; of an immediate line each goes by itself.</summary>
    public void Leave(int unit)
    {
        ref var entry = ref _run.Units[unit];
        var flow = entry.Flow.Plan;
        Kilograms -= flow.UnitKilograms;
        long since = _run.Units.ClockOf(unit).Since;
        Meter.Leave(flow.UnitTeu, since, flow.UnitTeu);
        _waits.Add(_run.Now - since, 1);
        _outflow.Add(flow.UnitTeu, 1);
        _underWay += flow.UnitTeu;
        entry.Left = _run.Now;
        (entry.HasCrossed, entry.Cleared, entry.Channel) = (false, 0, RiskChannel.Green);
        entry.Departed = entry.Ride == 0 ? _run.Now : entry.Departed;
        if (_run.Waits is { } waits && entry.Riding.Process >= 0)
        {
            entry.Queued += QueuedSince(since);
            entry.IsLeaving = !Plan.IsImmediate;
            if (Plan.IsImmediate)
            {
                waits.Add(entry.Riding.Process, entry.Queued);
            }
        }

        _run.Terminals[Plan.From].Book.Go(entry);
    }

    // What a unit waits beyond the first departure that was due for it: to wait for that is no queue, and a planner
    // reckons it. Who leaves with an extra train, before any was due, has not queued.
    private long QueuedSince(long since)
    {
        if (Plan.IsImmediate)
        {
            return _run.Now - since - Plan.ReckonedWaitSeconds;
        }

        var (low, high) = (0, _dues.Count);
        while (low < high)
        {
            int middle = (low + high) / 2;
            (low, high) = _dues[middle].Ready < since ? (middle + 1, high) : (low, middle);
        }

        return low == _dues.Count
            ? 0
            : Math.Max(0, _run.Now - Math.Max(_dues[low].At, since + _dues[low].UsualSeconds));
    }

    /// <summary>Tells how long a ride took, what follows it included.</summary>
    public void TellRide(long seconds, int teu)
    {
        _rides.Add(seconds, 1);
        _arrivals.Add(teu, 1);
        _underWay -= teu;
    }

    /// <summary>Refreshes what choice and embargo see, once a day.</summary>
    public void Refresh()
    {
        var parameters = _run.Plan.Request.Parameters;
        double oldest = Units.Count > 0 ? (_run.Now - OldestSince) / 2.0 : 0;
        WaitSeconds = Math.Max(oldest, _waits.MeanOr(WaitSeconds));
        RideSeconds = _rides.MeanOr(RideSeconds);
        double perDay = Math.Max(1, Math.Max(_outflow.PerDay, Plan.TeuPerDay / 10));
        double days = Math.Max(Beyond(Teu) / perDay, DaysBehind(parameters));
        IsStopped = days > (IsStopped ? parameters.EmbargoEndDays : parameters.EmbargoDays);
        IsStoppedForExpress = days > parameters.ExpressEmbargoFactor
            * (IsStoppedForExpress ? parameters.EmbargoEndDays : parameters.EmbargoDays);
        RoomTeu = Math.Max(0, Math.Max(parameters.EmbargoDays * perDay, UsualTeu) - Teu);
        _waits.NextDay();
        _rides.NextDay();
        PassDay();
    }

    // A day on which there was nothing to carry says nothing of what a line can do: else one that a closure has kept
    // empty would be thought blocked when the closure is over.
    private void PassDay()
    {
        if (Teu > 0 || _outflow.HasToday)
        {
            _outflow.NextDay();
        }

        if (_underWay > 0 || _arrivals.HasToday)
        {
            _arrivals.NextDay();
        }
    }

    // A vehicle that fills and one that is on its way are no backlog, however little a line carries.
    private int UsualTeu => 2 * Plan.LoadTeu;

    private long Beyond(long teu) => Math.Max(0, teu - UsualTeu);

    // What is under way beyond usual rides stands before a border or a full place; loading stops for it too. Nothing is
    // said before goods can have arrived for as long as arrivals are smoothed.
    private double DaysBehind(SimulationParameters parameters)
    {
        if (_run.Now < (2 * Plan.UsualRideSeconds) + (parameters.SmoothingDays * 86_400L))
        {
            return 0;
        }

        double perDay = Math.Max(_arrivals.PerDay, Plan.TeuPerDay / 100);
        return (Beyond(_underWay) / Math.Max(perDay, 1)) - (2 * Plan.UsualRideSeconds / 86_400.0);
    }
}
