namespace Karvan.Routing;

/// <summary>What itineraries are weighed by; of those that are equal in it one is found.</summary>
[Flags]
public enum PlanCriteria
{
    /// <summary>Nothing; no query asks for that.</summary>
    None = 0,

    /// <summary>The arrival; where the arrival is given, the departure.</summary>
    Arrival = 1,

    /// <summary>The cost.</summary>
    Cost = 2,

    /// <summary>The emissions.</summary>
    Emissions = 4,

    /// <summary>The transshipments.</summary>
    Transshipments = 8,

    /// <summary>All four.</summary>
    All = Arrival | Cost | Emissions | Transshipments,
}
