using Karvan.Kernel;

namespace Karvan.Simulation;

/// <summary>A demand in a run: its goods come, choose a way, are held at origin while theirs is stopped.</summary>
internal sealed class Flow
{
    private readonly CorridorRun _run;
    private readonly RandomStream _choice;
    private readonly double[] _shares;
    private readonly double _awayDollars;
    private readonly Allowance _allowance;
    private readonly Queue<(long Entered, int Way)> _held = new();

    public Flow(CorridorRun run, int index)
    {
        (_run, Index, Plan) = (run, index, run.Plan.Flows[index]);
        Key = CorridorRun.KeyOf(Plan.Id);
        _choice = run.Engine.Stream(Key, Purpose.Choice);
        _shares = new double[Plan.Ways.Length];
        _allowance = new(run, Plan);
        StageSeconds = new long[UnitTable.StageCount];
        Weigh();
        _awayDollars = FindAwayDollars();
        Refresh();
    }

    public int Index { get; }

    /// <summary>Gets the number that its chance is keyed by.</summary>
    public int Key { get; }

    /// <summary>Gets under which id what is held at origin is told.</summary>
    public string HeldId => field ??= "held:" + Plan.Id;

    public FlowPlan Plan { get; }

    public long Entered { get; private set; }

    public long Delivered { get; private set; }

    public long Withdrawn { get; private set; }

    /// <summary>Gets the consignments held at origin.</summary>
    public int HeldCount => _held.Count;

    public long HeldUnits => (long)_held.Count * Plan.Group;

    /// <summary>Gets the units that entered while the run counted, and of them those that arrived.</summary>
    public long CohortEntered { get; private set; }

    public QuantileSketch Transit { get; } = new();

    /// <summary>Gets the time from the departure of the first vehicle to the arrival of the last, as railways and ports
    /// count it, of goods that kept to their corridor, by month of entry, January first; a month without goods, or not
    /// kept, has none.</summary>
    public QuantileSketch?[] TransitByMonth { get; } = new QuantileSketch?[12];

    public long[] StageSeconds { get; }

    public long CountedDelivered { get; private set; }

    public double Dollars { get; private set; }

    public double Grams { get; private set; }

    /// <summary>Lets the goods come, for ever.</summary>
    public async Process Come()
    {
        var chance = _run.Engine.Stream(Key, Purpose.Arrivals);
        while (true)
        {
            double interval = Plan.IntervalSeconds[_run.Plan.MonthOf(_run.Now)]
                * Plan.DayFactors[_run.Now / 86_400];
            if (double.IsPositiveInfinity(interval))
            {
                await _run.Engine.Delay(86_400);
                continue;
            }

            // A gap that reaches into another month is cut at a day and drawn anew: exponential gaps forget.
            double gap = -Math.Log(chance.NextUnit()) * interval;
            await _run.Engine.Delay((long)Math.Min(gap, 86_400));
            if (gap <= 86_400)
            {
                Arrive();
            }
        }
    }

    /// <summary>Refreshes the shares of the ways, once a day: a logit over price and smoothed time.</summary>
    public void Refresh()
    {
        double best = Weigh();
        double sum = 0;
        for (int way = 0; way < _shares.Length; way++)
        {
            sum += _shares[way] = Math.Exp(_shares[way] - best);
        }

        for (int way = 0; way < _shares.Length; way++)
        {
            _shares[way] /= sum;
        }
    }

    /// <summary>Lets go what is held and may go now, and withdraws what has been held too long.</summary>
    public void Release()
    {
        long patience = _run.Plan.Request.Parameters.PatienceDays * 86_400L;
        while (_held.TryPeek(out var first))
        {
            if (_run.Now - first.Entered > patience)
            {
                Withdrawn += Plan.Group;
                _held.Dequeue();
            }
            else if (FindOpen(first.Way) is { } way && TryStore(way))
            {
                _held.Dequeue();
                Send(way, first.Entered);
            }
            else
            {
                break;
            }
        }

        _allowance.EndDay();
    }

    /// <summary>Books a unit that has arrived.</summary>
    public void Deliver(int unit)
    {
        ref var entry = ref _run.Units[unit];
        Delivered++;
        if (_run.Now >= _run.Plan.CountsFrom)
        {
            CountedDelivered++;
            Dollars += entry.Way.DollarsPerTeu * Plan.UnitTeu;
            foreach (var ride in entry.Way.Rides)
            {
                Grams += ride.GramsPerTonne * Plan.EmittingTonnes;
            }
        }
    }

    /// <summary>Books how long a delivered unit of the counted cohort took.</summary>
    public void Tell(int unit)
    {
        ref var entry = ref _run.Units[unit];
        if (entry.Entered < _run.Plan.CountsFrom)
        {
            return;
        }

        Transit.Add(_run.Now - entry.Entered);
        if (_run.Waits is not null && (Plan.Home is not { } home || entry.Way.Corridor == home))
        {
            (TransitByMonth[_run.Plan.MonthOf(entry.Entered)] ??= new()).Add(entry.Came - entry.Departed);
        }

        var stages = _run.Units.StagesOf(unit);
        for (int stage = 0; stage < stages.Length; stage++)
        {
            StageSeconds[stage] += stages[stage];
        }
    }

    // What each way is worth, in scales of the logit; gives the best.
    private double Weigh()
    {
        double best = double.NegativeInfinity;
        for (int way = 0; way < _shares.Length; way++)
        {
            var plan = Plan.Ways[way];
            double seconds = 0;
            foreach (var ride in plan.Rides)
            {
                seconds += _run.Lines[ride.Line].WaitSeconds + _run.Lines[ride.Line].RideSeconds;
            }

            double dollars = plan.DollarsPerTeu + (plan.Corridor == Plan.Home ? 0 : _awayDollars);
            _shares[way] = -(dollars + (Plan.Choice.DollarsPerTeuDay * seconds / 86_400))
                / Plan.Choice.LogitScaleDollars;
            best = Math.Max(best, _shares[way]);
        }

        return best;
    }

    // Goods counted on a corridor chose it: the others are worth so much less that in usual times few take them. This
    // is the pivot of an incremental logit (Daly and others), from which changes of times are counted.
    private double FindAwayDollars()
    {
        double homeShare = _run.Plan.Request.Parameters.HomeShare;
        double home = SumOfExponents(isHome: true);
        double away = SumOfExponents(isHome: false);
        return home == 0 || away == 0
            ? 0
            : Math.Max(0, Plan.Choice.LogitScaleDollars * Math.Log(away / home * homeShare / (1 - homeShare)));
    }

    private double SumOfExponents(bool isHome)
    {
        double best = _shares.Length == 0 ? 0 : _shares.Max();
        double sum = 0;
        for (int way = 0; way < _shares.Length; way++)
        {
            sum += (Plan.Ways[way].Corridor == Plan.Home) == isHome ? Math.Exp(_shares[way] - best) : 0;
        }

        return sum;
    }

    private void Arrive()
    {
        Entered += Plan.Group;
        if (_run.Now >= _run.Plan.CountsFrom)
        {
            CohortEntered += Plan.Group;
        }

        if (Plan.Ways.Length == 0)
        {
            Withdrawn += Plan.Group;
            return;
        }

        int wanted = Choose();
        _allowance.Ask(wanted);
        _run.Count.Ask(Plan, Plan.Ways[wanted], Plan.Group);
        if (_held.Count == 0 && FindOpen(wanted) is { } way && TryStore(way))
        {
            Send(way, _run.Now);
        }
        else
        {
            _held.Enqueue((_run.Now, wanted));
        }
    }

    private int Choose()
    {
        double u = _choice.NextUnit();
        if (!Plan.CanChoose)
        {
            return 0;
        }

        int way = 0;
        for (double sum = _shares[0]; sum < u && way < _shares.Length - 1; sum += _shares[way])
        {
            way++;
        }

        return way;
    }

    // The way wanted, else the likeliest other that is open.
    private int? FindOpen(int wanted)
    {
        if (IsOpen(wanted))
        {
            return wanted;
        }

        int? best = null;
        for (int way = 0; way < _shares.Length && Plan.CanChoose; way++)
        {
            if (IsOpen(way) && (best is not { } known || _shares[way] > _shares[known]))
            {
                best = way;
            }
        }

        return best;
    }

    private bool IsOpen(int way)
    {
        if (!_allowance.Lets(way))
        {
            return false;
        }

        bool isExpress = Plan.Product == Model.Product.ExpressBlockTrain;
        foreach (var ride in Plan.Ways[way].Rides)
        {
            var line = _run.Lines[ride.Line];
            if (isExpress ? line.IsStoppedForExpress : line.IsStopped || line.RoomTeu <= 0)
            {
                return false;
            }
        }

        return true;
    }

    private bool TryStore(int way)
    {
        var plan = Plan.Ways[way];
        return Plan.Kind != UnitKind.Box
            || _run.TryStoreAt(plan.Origin, Plan.UnitTeu * Plan.Group, plan.Rides.Length);
    }

    private void Send(int chosen, long entered)
    {
        var way = Plan.Ways[chosen];
        _allowance.Use(chosen);
        foreach (var ride in way.Rides)
        {
            _run.Lines[ride.Line].RoomTeu -= Plan.UnitTeu * Plan.Group;
        }

        var units = _run.TakeList();
        for (int i = 0; i < Plan.Group; i++)
        {
            units.Add(_run.Units.Add(this, way, entered));
        }

        _run.SettleAtOrigin(units, way, _choice.NextUnit());
    }
}
