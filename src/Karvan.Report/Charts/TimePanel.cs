using System.Collections.Immutable;
using Karvan.Model;

namespace Karvan.Report;

/// <summary>One value over time.</summary>
/// <param name="Name">What it is of, with its unit.</param>
/// <param name="Points">The value at each moment, in order of time, zero or more.</param>
public sealed record TimePanel(string Name, ImmutableArray<(Moment At, double Value)> Points);
