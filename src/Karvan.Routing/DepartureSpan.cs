using Karvan.Model;

namespace Karvan.Routing;

/// <summary>A departure worth taking: one moment, or an interval in which everything only moves along.</summary>
/// <param name="Itinerary">The itinerary, begun as early as <see cref="DepartFrom"/>.</param>
/// <param name="DepartTo">When the goods can be ready last; the rest of it is then just as much later.</param>
public sealed record DepartureSpan(Itinerary Itinerary, Moment DepartTo)
{
    /// <summary>Gets when the goods must be ready first.</summary>
    public Moment DepartFrom => Itinerary.Departure;

    /// <summary>Gets whether there is but one moment: something on the way goes by the clock.</summary>
    public bool IsInstant => DepartFrom == DepartTo;
}
