namespace Karvan.Simulation;

/// <summary>How long goods of one demand took that entered in one month, from the departure of their first vehicle to
/// the arrival of their last; those that left the corridor on which they are counted are left out.</summary>
/// <param name="Demand">The demand's id.</param>
/// <param name="Month">The month, 1 to 12; of a horizon of years all such months together.</param>
/// <param name="Count">The units delivered, over all replications.</param>
/// <param name="P10Days">One in ten took no longer [days].</param>
/// <param name="P25Days">One in four took no longer [days].</param>
/// <param name="P50Days">Half took no longer [days].</param>
/// <param name="P90Days">Nine in ten took no longer [days].</param>
public sealed record MonthRow(
    string Demand, int Month, long Count, double P10Days, double P25Days, double P50Days, double P90Days);
