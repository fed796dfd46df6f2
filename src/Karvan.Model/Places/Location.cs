using System.Collections.Immutable;
using NodaTime;

namespace Karvan.Model;

/// <summary>A place on the map: a city, a port, a border station, a way-point at sea.</summary>
public sealed record Location
{
    /// <summary>Gets the stable id, such as <c>KZ-AAU</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Gets the name in the Latin script.</summary>
    public required string Name { get; init; }

    /// <summary>Gets the country or territory.</summary>
    public required Country Country { get; init; }

    /// <summary>Gets the UN/LOCODE without a space, such as <c>KZAAU</c>; empty if there is none.</summary>
    public string Locode { get; init; } = string.Empty;

    /// <summary>Gets the coordinates.</summary>
    public required GeoPoint Point { get; init; }

    /// <summary>Gets the time zone.</summary>
    public required DateTimeZone TimeZone { get; init; }

    /// <summary>Gets the city that this place belongs to, if any.</summary>
    public LocationIndex? PartOf { get; init; }

    /// <summary>Gets the names in all languages; may be empty.</summary>
    public ImmutableArray<LocalName> Names { get; init; } = [];

    /// <summary>Gets where the row comes from.</summary>
    public required Provenance Provenance { get; init; }
}
