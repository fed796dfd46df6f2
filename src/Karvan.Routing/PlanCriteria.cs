namespace Karvan.Routing;

/// <summary>What itineraries are compared by.</summary>
public enum PlanCriteria
{
    /// <summary>Arrival (for an arrive-by query the departure), cost, emissions and transshipments.</summary>
    All,

    /// <summary>Arrival (for an arrive-by query the departure) and transshipments; of equals the cheapest is given.</summary>
    ArrivalAndTransshipments,
}
