using System.Collections.Immutable;
using Karvan.Model;

namespace Karvan.Routing;

/// <summary>A journey by timetable: rides, and footpaths wherever one ends elsewhere than the next begins.</summary>
/// <param name="Arrival">When it ends at a destination, the last footpath included.</param>
/// <param name="Rides">The rides in order, one or more.</param>
public sealed record TimetableJourney(Moment Arrival, ImmutableArray<TimetableRide> Rides)
{
    /// <summary>Gets how often one changes vehicle.</summary>
    public int Transshipments => Rides.Length - 1;
}
