namespace Karvan;

/// <summary>Which itinerary a quote is for.</summary>
public enum QuoteChoice
{
    /// <summary>The one of least generalised cost; see <see cref="Valuation"/>.</summary>
    GeneralisedCost,

    /// <summary>The one that arrives first; where an arrival is asked for, the one that leaves last.</summary>
    Fastest,

    /// <summary>The one that costs least.</summary>
    Cheapest,

    /// <summary>The one that emits least.</summary>
    LowestEmission,

    /// <summary>The one with the fewest transshipments.</summary>
    FewestChanges,
}
