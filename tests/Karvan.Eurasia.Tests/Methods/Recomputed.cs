using System.Globalization;

namespace Karvan.Eurasia.Tests;

/// <summary>A figure of an assumed row beside what its method gives.</summary>
/// <param name="Row">The row.</param>
/// <param name="What">The column.</param>
/// <param name="Found">The figure as it stands in the row.</param>
/// <param name="Expected">The figure computed again, not rounded.</param>
/// <param name="Rounding">How far rounding alone may part the two.</param>
internal sealed record Recomputed(FeedRow Row, string What, decimal Found, decimal Expected, decimal Rounding = 0)
{
    public string Method => Row["source"];

    public bool Agrees => Math.Abs(Found - Expected) <= Rounding;

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"{Row} by {Method}: {What} found {Found:0.###}, expected {Expected:0.###}");
}
