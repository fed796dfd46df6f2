using System.Collections.Immutable;

namespace Karvan.Simulation;

/// <summary>What a study found.</summary>
public sealed record SimulationResult
{
    /// <summary>Gets what passed the screenlines.</summary>
    public required ImmutableArray<ThroughputRow> Throughput { get; init; }

    /// <summary>Gets how long goods took, by demand.</summary>
    public required ImmutableArray<TransitRow> Transit { get; init; }

    /// <summary>Gets how busy everything was, most waited for first.</summary>
    public required ImmutableArray<ResourceRow> Resources { get; init; }

    /// <summary>Gets the terminals where something stopped, in the order of the network.</summary>
    public required ImmutableArray<TerminalRow> Terminals { get; init; }

    /// <summary>Gets the books.</summary>
    public required ImmutableArray<BalanceRow> Balance { get; init; }

    /// <summary>Gets the replications in order.</summary>
    public required ImmutableArray<ReplicationRow> Replications { get; init; }

    /// <summary>Gets the ids of demands that no service can carry.</summary>
    public required ImmutableArray<string> Unserved { get; init; }

    /// <summary>Gets the resources at every midnight of the first replication.</summary>
    public required ImmutableArray<DailyRow> Days { get; init; }

    /// <summary>Gets the story of the traced unit in the first replication; empty if it never entered.</summary>
    public required ImmutableArray<TraceLine> Trace { get; init; }

    /// <summary>Gets how long goods took by month of entry; empty unless months are kept.</summary>
    public required ImmutableArray<MonthRow> Months { get; init; }

    /// <summary>Gets the queues before handlings and procedures; empty unless months are kept.</summary>
    public required ImmutableArray<WaitRow> Waits { get; init; }

    /// <summary>Gets the price of what was delivered, where the ways have one [USD a year].</summary>
    public required double DollarsPerYear { get; init; }

    /// <summary>Gets the emissions of what was delivered, well to wheel [t CO2e a year].</summary>
    public required double EmissionTonnesPerYear { get; init; }

    /// <summary>Gets the events of all replications.</summary>
    public long EventCount => Replications.Sum(row => row.EventCount);
}
