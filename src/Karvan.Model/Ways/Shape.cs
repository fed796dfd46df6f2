using System.Collections.Immutable;

namespace Karvan.Model;

/// <summary>The line of a link on the map: the points that it passes between its ends.</summary>
public sealed record Shape
{
    /// <summary>Gets the link.</summary>
    public required LinkIndex Link { get; init; }

    /// <summary>Gets the points in order from the link's one end to the other, without the ends; one or more.</summary>
    public required ImmutableArray<ShapePoint> Points { get; init; }
}
