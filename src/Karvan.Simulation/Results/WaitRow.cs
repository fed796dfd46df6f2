using Karvan.Model;

namespace Karvan.Simulation;

/// <summary>The queue before a handling or a procedure in one month, over all replications.</summary>
/// <remarks>
/// Before a handling it is the time from the vehicle's arrival, without the work itself, to the departure, beyond the
/// wait for the first one that was due, which a planner reckons by itself; before a procedure the wait for a
/// slot at the border and what a check takes beyond the procedure. So it stands in a feed's waits, to which the
/// planner adds the departures.
/// </remarks>
/// <param name="Handling">The handling; null: a procedure.</param>
/// <param name="Procedure">The procedure; null: a handling.</param>
/// <param name="Month">The month, 1 to 12; null: the year.</param>
/// <param name="Count">The units that passed, or vehicles at a border.</param>
/// <param name="MedianSeconds">Half waited no longer [s].</param>
/// <param name="P90Seconds">Nine in ten waited no longer [s].</param>
public sealed record WaitRow(
    HandlingIndex? Handling, ProcedureIndex? Procedure, int? Month, long Count, long MedianSeconds, long P90Seconds);
