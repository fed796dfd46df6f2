namespace Karvan.Simulation;

/// <summary>Units that wait for a ride from one terminal to another, in the order in which they were ready.</summary>
internal sealed class Line
{
    private readonly CorridorRun _run;
    private readonly Smoothed _waits;
    private readonly Smoothed _rides;
    private readonly Smoothed _outflow;

    public Line(CorridorRun run, LinePlan plan)
    {
        (_run, Plan) = (run, plan);
        Meter = run.NewMeter(plan.Id, ResourceKind.Departures, plan.At, 0);
        int days = run.Plan.Request.Parameters.SmoothingDays;
        (_waits, _rides, _outflow) = (new(days), new(days), new(days));
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

    public long OldestSince => _run.Units[Units.Peek()].Since;

    public void Add(int unit)
    {
        ref var entry = ref _run.Units[unit];
        if (!Plan.IsImmediate)
        {
            Units.Enqueue(unit);
        }

        Kilograms += entry.Flow.Plan.UnitKilograms;
        Meter.Join(entry.Flow.Plan.UnitTeu);
        foreach (var trainload in Trainloads)
        {
            trainload.Look();
        }
    }

    /// <summary>Takes the first unit, which leaves now.</summary>
    public int Take()
    {
        int unit = Units.Dequeue();
        Leave(unit);
        return unit;
    }

    /// <summary>Lets a unit leave; of an immediate line each goes by itself.</summary>
    public void Leave(int unit)
    {
        ref var entry = ref _run.Units[unit];
        var flow = entry.Flow.Plan;
        Kilograms -= flow.UnitKilograms;
        Meter.Leave(flow.UnitTeu, entry.Since, flow.UnitTeu);
        _waits.Add(_run.Now - entry.Since, 1);
        _outflow.Add(flow.UnitTeu, 1);
        entry.Left = _run.Now;
        if (_run.Waits is { } waits && entry.Riding.Process >= 0)
        {
            waits.Add(entry.Riding.Process, entry.Queued + _run.Now - entry.Since - Plan.ReckonedWaitSeconds);
        }

        _run.Terminals[Plan.From].Book.Go(entry);
    }

    /// <summary>Tells how long a ride took, what follows it included.</summary>
    public void TellRide(long seconds) => _rides.Add(seconds, 1);

    /// <summary>Refreshes what choice and embargo see, once a day.</summary>
    public void Refresh()
    {
        var parameters = _run.Plan.Request.Parameters;
        double oldest = Units.Count > 0 ? (_run.Now - OldestSince) / 2.0 : 0;
        WaitSeconds = Math.Max(oldest, _waits.MeanOr(WaitSeconds));
        RideSeconds = _rides.MeanOr(RideSeconds);
        double perDay = Math.Max(_outflow.Sum / parameters.SmoothingDays, Plan.TeuPerDay / 10);
        double days = Teu / Math.Max(perDay, 1);
        IsStopped = days > (IsStopped ? parameters.EmbargoEndDays : parameters.EmbargoDays);
        IsStoppedForExpress = days > parameters.ExpressEmbargoFactor
            * (IsStoppedForExpress ? parameters.EmbargoEndDays : parameters.EmbargoDays);
        RoomTeu = Math.Max(0, (parameters.EmbargoDays * Math.Max(perDay, 1)) - Teu);
        _waits.NextDay();
        _rides.NextDay();
        _outflow.NextDay();
    }
}
