using Karvan.Model;

namespace Karvan.Simulation;

/// <summary>One study: a network, its ways, a period and how often it is played.</summary>
public sealed record SimulationRequest
{
    /// <summary>Gets the network.</summary>
    public required Network Network { get; init; }

    /// <summary>Gets who knows the ways of goods.</summary>
    public required IWaySource Ways { get; init; }

    /// <summary>Gets the first moment that counts.</summary>
    public required Moment Start { get; init; }

    /// <summary>Gets how long the run counts [days], 1 to 3 650.</summary>
    public int HorizonDays { get; init; } = 365;

    /// <summary>Gets how long the corridor fills before <see cref="Start"/> [days], 0 to 365.</summary>
    public int WarmUpDays { get; init; } = 60;

    /// <summary>Gets how often the run is repeated with other chance, 1 to 1 000.</summary>
    public int Replications { get; init; } = 20;

    /// <summary>Gets the number of the first replication; for single ones out of a study.</summary>
    public int FirstReplication { get; init; }

    /// <summary>Gets the seed of all chance.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>Gets how many replications run at once; 0: as many as there are processors.</summary>
    public int Threads { get; init; }

    /// <summary>Gets by how much every demand is multiplied, 0 or more.</summary>
    public decimal DemandFactor { get; init; } = 1;

    /// <summary>Gets the id of the resource that is relieved; null: none.</summary>
    public string? Relieved { get; init; }

    /// <summary>Gets by how much the holding times of <see cref="Relieved"/> are divided.</summary>
    public double ReliefFactor { get; init; } = 1.1;

    /// <summary>Gets the number of the unit whose story is told, from 1 in order of entry; null: none.</summary>
    public int? TracedUnit { get; init; }

    /// <summary>Gets whether waits by process and month and transit by month are kept; they take memory.</summary>
    public bool KeepsMonths { get; init; }

    /// <summary>Gets who is told the events of the first replication; null: nobody.</summary>
    public ITimeline? Timeline { get; init; }

    /// <summary>Gets whether the event log is hashed.</summary>
    public bool HashesEvents { get; init; }

    /// <summary>Gets what the engine assumes.</summary>
    public SimulationParameters Parameters { get; init; } = new();

    /// <summary>Gets who is told how far the study is, 0 to 1; called from several threads.</summary>
    public IProgress<double>? Progress { get; init; }

    /// <exception cref="ArgumentException">A value is out of its range.</exception>
    internal void ThrowIfMalformed()
    {
        if (HorizonDays is < 1 or > 3_650 || WarmUpDays is < 0 or > 365 || Replications is < 1 or > 1_000)
        {
            throw new ArgumentException("A horizon is 1-3650 days, a warm-up 0-365 days, replications 1-1000.");
        }

        if (DemandFactor < 0 || !(ReliefFactor > 0) || Threads < 0 || FirstReplication < 0 || TracedUnit < 1)
        {
            throw new ArgumentException(
                "Demand factor, threads and first replication are 0 or more, relief above 0, a traced unit 1 or more.");
        }

        if (Parameters.WagonsPerLot is < 1 or > 60 || Parameters.BoxesPerConsignment < 1)
        {
            throw new ArgumentException("A lot has 1-60 wagons, a consignment at least one box.");
        }
    }
}
