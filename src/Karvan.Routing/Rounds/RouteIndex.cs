namespace Karvan.Routing;

/// <summary>A route of a <see cref="RoundTimetable"/>.</summary>
/// <param name="Value">Its place in the list, from 0.</param>
internal readonly record struct RouteIndex(int Value);
