using System.Collections.Immutable;
using Karvan.Model;

namespace Karvan.Routing.Tests.Reference;

/// <summary>What can be bought as one: a ride, or the rides of a through rate.</summary>
/// <param name="Rides">The rides in order.</param>
/// <param name="Cents">The price, and all that costs the same whenever it goes [US cent].</param>
/// <param name="Work">Metres times emission factor [m · mg CO2e per t·km].</param>
/// <param name="Covers">What the price includes.</param>
/// <param name="Locations">The locations on the way, in order.</param>
internal sealed record ReferenceOffer(
    ImmutableArray<ThroughRide> Rides,
    long Cents,
    long Work,
    CostComponents Covers,
    ImmutableArray<LocationIndex> Locations);
