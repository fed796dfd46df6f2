using System.Collections.Immutable;
using Karvan.Model;

namespace Karvan.Routing.Tests.Reference;

/// <summary>One ride of an itinerary that the reference found.</summary>
internal sealed record ReferenceLeg(ThroughRide Ride, int DepartureSeconds, int ArrivalSeconds);

/// <summary>The four criteria of an itinerary; for an arrive-by query the ready time stands for the arrival.</summary>
internal readonly record struct ReferenceCriteria(int Seconds, long Cents, long Grams, int Transshipments)
{
    /// <summary>Gives what counts; the rest is nothing.</summary>
    public ReferenceCriteria Only(PlanCriteria counted) => new(
        counted.HasFlag(PlanCriteria.Arrival) ? Seconds : 0,
        counted.HasFlag(PlanCriteria.Cost) ? Cents : 0,
        counted.HasFlag(PlanCriteria.Emissions) ? Grams : 0,
        counted.HasFlag(PlanCriteria.Transshipments) ? Transshipments : 0);

    /// <summary>Gives whether it is nowhere worse.</summary>
    public bool IsNoWorse(ReferenceCriteria other, bool isArriveBy) =>
        (isArriveBy ? Seconds >= other.Seconds : Seconds <= other.Seconds)
        && Cents <= other.Cents && Grams <= other.Grams && Transshipments <= other.Transshipments;
}

/// <summary>An itinerary that the reference found.</summary>
internal sealed record ReferenceItinerary(
    int ReadySeconds,
    int ArrivalSeconds,
    long Cents,
    long Grams,
    ImmutableArray<ReferenceLeg> Legs)
{
    public int Transshipments => Legs.Length - 1;

    public ReferenceCriteria ToCriteria(bool isArriveBy) =>
        new(isArriveBy ? ReadySeconds : ArrivalSeconds, Cents, Grams, Transshipments);
}
