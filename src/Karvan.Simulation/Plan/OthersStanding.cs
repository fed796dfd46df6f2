namespace Karvan.Simulation;

/// <summary>How traffic that no demand counts stands to ours where both want a path or slot.</summary>
internal enum OthersStanding
{
    /// <summary>Trucks at a border: who comes first goes first.</summary>
    Equal,

    /// <summary>Ordinary trains on a line: trains of containers go before them, other trains come in turn.</summary>
    Yields,

    /// <summary>Container trains at a border between gauges or railways, which are counted apart: they go first.</summary>
    First,
}
