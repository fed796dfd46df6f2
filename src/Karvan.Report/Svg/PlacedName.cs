namespace Karvan.Report;

/// <summary>A name with its place on the page.</summary>
/// <param name="Text">The name.</param>
/// <param name="At">Where it is anchored, on its base line [px].</param>
/// <param name="Anchor">What lies there: its <c>start</c>, <c>middle</c> or <c>end</c>.</param>
/// <param name="Size">Height of the letters' body [px].</param>
/// <param name="IsMain">Whether it is one of the main places.</param>
internal sealed record PlacedName(string Text, PlanePoint At, string Anchor, double Size, bool IsMain);
