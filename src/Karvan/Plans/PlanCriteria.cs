namespace Karvan;

/// <summary>What itineraries are weighed by.</summary>
public enum PlanCriteria
{
    /// <summary>Arrival, cost, emissions and transshipments.</summary>
    All,

    /// <summary>Arrival and transshipments alone, as public timetables are asked.</summary>
    ArrivalTransshipments,
}
