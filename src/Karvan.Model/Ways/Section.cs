using System.Collections.Immutable;

namespace Karvan.Model;

/// <summary>The way between two successive calls of a service: a chain of links, or one crossing.</summary>
/// <remarks>Made by the feed reader: the shortest way over the links of the section's way.</remarks>
public sealed record Section
{
    /// <summary>Gets what it runs on.</summary>
    public required Way Way { get; init; }

    /// <summary>Gets the parts in running order.</summary>
    public required ImmutableArray<SectionPart> Parts { get; init; }

    /// <summary>Gets all locations on the way, both ends included, in running order.</summary>
    public required ImmutableArray<LocationIndex> Locations { get; init; }

    /// <summary>Gets the crossing, if the section is one.</summary>
    public CrossingIndex? Crossing { get; init; }

    /// <summary>Gets the length [m].</summary>
    public int Metres => Parts.Sum(part => part.Metres);
}
