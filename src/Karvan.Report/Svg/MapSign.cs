namespace Karvan.Report;

/// <summary>What stands on the map at a location.</summary>
internal enum MapSign
{
    /// <summary>Nothing: a way-point at sea, or a name without a place of its own.</summary>
    None,

    /// <summary>A station, post or junction without a terminal.</summary>
    Station,

    /// <summary>A terminal on land.</summary>
    Terminal,

    /// <summary>An airport's cargo terminal.</summary>
    Airport,

    /// <summary>A port.</summary>
    Port,
}
