namespace Karvan.Model;

/// <summary>Which corridor an itinerary takes: the first of these, in the order of the list, that applies.</summary>
public enum Corridor
{
    /// <summary>A leg is flown.</summary>
    Air,

    /// <summary>It enters Russia.</summary>
    Northern,

    /// <summary>It enters Iran.</summary>
    Southern,

    /// <summary>It crosses the Caspian Sea.</summary>
    Middle,

    /// <summary>It passes Suez or the Cape of Good Hope.</summary>
    Ocean,

    /// <summary>None of these.</summary>
    Other,
}
