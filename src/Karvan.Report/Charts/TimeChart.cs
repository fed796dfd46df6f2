using System.Collections.Immutable;

namespace Karvan.Report;

/// <summary>Values over time, in panels.</summary>
/// <param name="Heading">The words around it.</param>
/// <param name="Panels">The panels from the top, one or more.</param>
public sealed record TimeChart(ChartHeading Heading, ImmutableArray<TimePanel> Panels);
