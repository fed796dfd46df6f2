namespace Karvan.Report;

/// <summary>A point of a flat map.</summary>
/// <param name="X">To the east, or to the right on a page.</param>
/// <param name="Y">To the north, or downwards on a page.</param>
internal readonly record struct PlanePoint(double X, double Y);
