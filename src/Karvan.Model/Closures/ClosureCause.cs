namespace Karvan.Model;

/// <summary>Why a place is closed.</summary>
public enum ClosureCause
{
    /// <summary>Storm at sea.</summary>
    Storm,

    /// <summary>Wind on land.</summary>
    Wind,

    /// <summary>Snow, ice or avalanches.</summary>
    Snow,

    /// <summary>Works on the line or in the terminal.</summary>
    Works,

    /// <summary>An accident, or equipment out of order.</summary>
    Accident,

    /// <summary>A strike.</summary>
    Strike,

    /// <summary>A decision of a state.</summary>
    Political,

    /// <summary>
    /// A ban of a railway on loading towards a terminal that is too far behind: goods wait at origin, not on the line.
    /// </summary>
    Embargo,
}
