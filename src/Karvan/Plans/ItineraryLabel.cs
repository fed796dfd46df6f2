namespace Karvan;

/// <summary>What an itinerary is best at. Of equals one bears the label: the one of least generalised cost.</summary>
public enum ItineraryLabel
{
    /// <summary>It arrives first; where an arrival is asked for, it leaves last.</summary>
    Fastest,

    /// <summary>It costs least.</summary>
    Cheapest,

    /// <summary>It emits least.</summary>
    LowestEmission,

    /// <summary>The goods change vehicle least often.</summary>
    FewestTransshipments,
}
