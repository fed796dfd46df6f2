namespace Karvan.Simulation;

/// <summary>What one replication came to, for intervals and paired differences.</summary>
/// <param name="TeuPerYear">Goods delivered, wagons and trucks by the room they take [TEU a year].</param>
/// <param name="P50Days">The median transit of the corridor's goods [days].</param>
/// <param name="P90Days">The transit within which nine in ten arrive [days].</param>
/// <param name="EventCount">The events of the kernel.</param>
/// <param name="EventHash">The hash of the event log; 0 if none was asked for.</param>
public sealed record ReplicationRow(
    double TeuPerYear, double P50Days, double P90Days, long EventCount, ulong EventHash);
