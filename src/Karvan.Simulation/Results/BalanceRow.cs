namespace Karvan.Simulation;

/// <summary>The books of one commodity over all replications, from the first day of the warm-up.</summary>
/// <param name="Commodity">The commodity.</param>
/// <param name="IsEmpty">Whether these are empty boxes.</param>
/// <param name="Entered">The units that came [boxes, wagons or trucks].</param>
/// <param name="Delivered">The units that arrived.</param>
/// <param name="Inside">The units under way or held at origin at the end.</param>
/// <param name="Withdrawn">The units that were sent otherwise: held too long, or no way.</param>
public sealed record BalanceRow(
    string Commodity, bool IsEmpty, long Entered, long Delivered, long Inside, long Withdrawn)
{
    /// <summary>Gets whether nothing was lost.</summary>
    public bool IsBalanced => Entered == Delivered + Inside + Withdrawn;
}
