namespace Karvan.Model;

/// <summary>One point of a shape.</summary>
/// <param name="Point">Where it lies.</param>
/// <param name="Provenance">Where the row comes from.</param>
public readonly record struct ShapePoint(GeoPoint Point, Provenance Provenance);
