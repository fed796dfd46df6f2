using System.Collections.Immutable;

namespace Karvan.Report;

/// <summary>Ranges on one axis.</summary>
/// <param name="Heading">The words around it.</param>
/// <param name="Axis">What the axis counts, with its unit.</param>
/// <param name="Rows">The rows from the top, one or more.</param>
public sealed record RangeChart(ChartHeading Heading, string Axis, ImmutableArray<RangeRow> Rows);
