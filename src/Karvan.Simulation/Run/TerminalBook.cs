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
        Calls += isSea ? 1 : 0;
        Trains += isSea || carrier.Segment.IsRoad || units == 0 ? 0 : 1;
        _today += teu;
        Lift(isSea, lifted);
    }

    /// <summary>Books a visit at a berth; a vessel unloads and loads in two.</summary>
    public void Berthed(Carrier carrier, long since, bool isCall)
    {
        if (Counts && carrier.Segment.Service.Product == Model.Product.Feeder)
        {
            FeederSeconds += run.Now - since;
            FeederCalls += isCall ? 1 : 0;
        }
    }

    public void Depart(Carrier carrier, int loadedTeu, int lifted)
    {
        if (!Counts)
        {
            return;
        }

        if (carrier.Segment is { IsSea: true, IsBulk: false })
        {
            VesselTeu += carrier.Teu;
            VesselRoom += carrier.Segment.Vehicle.CapacityTeu;
        }
        else if (carrier.Segment is { IsSea: false, IsRoad: false })
        {
            RailTeu += loadedTeu;
        }

        Lift(carrier.Segment.IsSea, lifted);
    }

    public void Go(long landed)
    {
        if (Counts)
        {
            DwellSeconds += run.Now - landed;
            DwellUnits++;
        }
    }

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
