namespace Karvan;

/// <summary>What itineraries are ranked by when they are shown; the search never uses it.</summary>
public enum Objective
{
    /// <summary>Price, time and emissions in one amount; see <see cref="Valuation"/>.</summary>
    GeneralisedCost,

    /// <summary>
    /// The chance of arriving in time, then the time that nine cases in ten stay within, then generalised cost. Every
    /// itinerary of the set is looked at, and the best are shown. Without a deadline the second decides.
    /// </summary>
    OnTime,
}
