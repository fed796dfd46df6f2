namespace Karvan.Report;

/// <summary>A range, such as p10, p50 and p90, or a mean and its interval.</summary>
/// <param name="Name">What it is of.</param>
/// <param name="Low">Where it begins.</param>
/// <param name="Middle">What is marked.</param>
/// <param name="High">Where it ends.</param>
public sealed record RangeRow(string Name, double Low, double Middle, double High);
