namespace Karvan.Routing;

/// <summary>A journey that has reached a destination: its criteria, and the label at the last terminal.</summary>
/// <param name="Criteria">The criteria, unloading included.</param>
/// <param name="Label">The label on arrival of the last vehicle.</param>
/// <param name="Shifts">Whether a later start makes the arrival later.</param>
internal readonly record struct Arrival(Criteria Criteria, int Label, bool Shifts);
