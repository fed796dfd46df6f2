using Karvan.Model;

namespace Karvan.Simulation;

/// <summary>What a terminal counts while the run counts.</summary>
internal sealed class TerminalBook(CorridorRun run)
{
    private long _today;

    private bool Counts => run.Now >= run.Plan.CountsFrom;

    public long Calls { get; private set; }

    public long Moves { get; private set; }

    public long VesselMoves { get; private set; }

    public long Trains { get; private set; }

    public long RailTeu { get; private set; }

    public long VesselTeu { get; private set; }

    public long VesselRoom { get; private set; }

    public long DwellSeconds { get; private set; }

    public long DwellUnits { get; private set; }

    /// <summary>Gets the wagons that vessels took, by month, January first.</summary>
    public long[] WagonsLoaded { get; } = new long[12];

    /// <summary>Gets the time of container feeders at berths, and how many came [s].</summary>
    public long FeederSeconds { get; private set; }

    public long FeederCalls { get; private set; }

    public long PeakTeu { get; private set; }

    public long PeakAt { get; private set; }

    public void Land(Carrier carrier, int units, int teu, int lifted)
    {
        if (!Counts)
        {
            return;
        }

        bool isSea = carrier.Segment.IsSea;
        Calls += isSea && !carrier.Segment.HasOwnJetty ? 1 : 0;
        GateIn += carrier.Segment.IsRoad ? units : 0;
        Trains += isSea || carrier.Segment.IsRoad || units == 0 ? 0 : 1;
        _today += teu;
        Lift(isSea, lifted);
    }

    /// <summary>Gets how long goods that came over a border by land were in customs on the ride [s], and how many
    /// they were.</summary>
    public long ClearedSeconds { get; private set; }

    /// <inheritdoc cref="ClearedSeconds"/>
    public long ClearedUnits { get; private set; }

    /// <summary>Gets of how many of these the papers were checked, and how many were examined.</summary>
    public long PapersChecked { get; private set; }

    /// <inheritdoc cref="PapersChecked"/>
    public long Examined { get; private set; }

    /// <summary>Books what landed units went through on their ride here.</summary>
    public void Clear(List<int> landed)
    {
        foreach (int unit in landed)
        {
            ref var entry = ref run.Units[unit];
            if (Counts && entry.HasCrossed)
            {
                (ClearedSeconds, ClearedUnits) = (ClearedSeconds + entry.Cleared, ClearedUnits + 1);
                PapersChecked += entry.Channel == RiskChannel.Yellow ? 1 : 0;
                Examined += entry.Channel == RiskChannel.Red ? 1 : 0;
            }
        }
    }

    /// <summary>Books a visit at a berth; a vessel unloads and loads in two.</summary>
    public void Berthed(Carrier carrier, long since, bool isCall)
    {
        if (Counts && carrier.Segment.Service.Product == Product.Feeder)
        {
            FeederSeconds += run.Now - since;
            FeederCalls += isCall ? 1 : 0;
        }
    }

    /// <summary>Books what a vehicle takes away: the units from the first that it loaded here on.</summary>
    public void Depart(Carrier carrier, int first, int loadedTeu, int lifted)
    {
        if (!Counts)
        {
            return;
        }

        if (carrier.Segment is { IsSea: true, IsBulk: false })
        {
            for (int i = first; i < carrier.Units.Count; i++)
            {
                var plan = run.Units[carrier.Units[i]].Flow.Plan;
                WagonsLoaded[run.Month] += plan.Kind == UnitKind.Wagons ? plan.Pieces : 0;
            }

            VesselTeu += carrier.Teu;
            VesselRoom += carrier.Segment.Vehicle.CapacityTeu;
        }
        else if (carrier.Segment is { IsSea: false, IsRoad: false })
        {
            RailTeu += loadedTeu;
        }

        Lift(carrier.Segment.IsSea, lifted);
    }

    /// <summary>Gets what went through the gate: trucks, and boxes that trucks brought or fetched.</summary>
    public long GateIn { get; private set; }

    /// <inheritdoc cref="GateIn"/>
    public long GateOut { get; private set; }

    /// <summary>Gets how long goods stayed, by <see cref="DwellKind"/>.</summary>
    public Stay[] Stays { get; } = new Stay[Enum.GetValues<DwellKind>().Length];

    /// <summary>Books a unit that goes on.</summary>
    public void Go(in Unit unit)
    {
        if (Counts)
        {
            long seconds = run.Now - unit.Landed;
            DwellSeconds += seconds;
            DwellUnits++;
            Stays[(int)KindOf(unit)].Add(seconds, 1);
        }
    }

    /// <summary>Books boxes that are fetched where their way ends, after so long there [s].</summary>
    public void Fetch(int boxes, long seconds)
    {
        if (Counts)
        {
            GateOut += boxes;
            Stays[(int)DwellKind.Import].Add(seconds * boxes, boxes);
        }
    }

    /// <summary>Books what comes by road: boxes to be sent, or a truck.</summary>
    public void Bring(int units) => GateIn += Counts ? units : 0;

    /// <summary>Books a truck that leaves by road.</summary>
    public void DriveOut() => GateOut += Counts ? 1 : 0;

    private static DwellKind KindOf(in Unit unit) => unit.Flow.Plan switch
    {
        { Kind: UnitKind.Truck } => DwellKind.Truck,
        { Kind: UnitKind.Wagons } => DwellKind.Wagon,
        { IsEmpty: true } => DwellKind.Empty,
        _ => unit.Ride == 0 ? DwellKind.Export : DwellKind.Transit,
    };

    public void EndDay()
    {
        if (_today > PeakTeu)
        {
            (PeakTeu, PeakAt) = (_today, Math.Max(0, run.Now - 86_400));
        }

        _today = 0;
    }

    private void Lift(bool isSea, int lifted)
    {
        Moves += lifted;
        VesselMoves += isSea ? lifted : 0;
    }
}

/// <summary>How long so many stayed in all [s].</summary>
internal struct Stay
{
    public long Seconds { get; private set; }

    public long Count { get; private set; }

    public readonly double MeanDays => Count == 0 ? 0 : Seconds / (double)Count / 86_400;

    public void Add(long seconds, long count) => (Seconds, Count) = (Seconds + seconds, Count + count);
}
