namespace Karvan.Simulation;

/// <summary>How traffic that no demand counts stands to ours where both want a path or slot.</summary>
internal enum OthersStanding
{
    /// <summary>Trucks at a border: who comes first goes first.</summary>
    Equal,

    /// <summary>Ordinary trains on a line: trains of containers go before.</summary>
    Yields,

    /// <summary>Container trains at the border of a railway: in turn with ours that carry containers, before ordinary
    /// freight.</summary>
    Containers,
}
