namespace Karvan.Routing;

/// <summary>What storage costs before or inside a ride.</summary>
/// <param name="Cents">All of it [cent].</param>
/// <param name="Avoidable">Of it what the shortest possible stays would save [cent].</param>
internal readonly record struct StoragePaid(long Cents, long Avoidable)
{
    /// <summary>Adds up both.</summary>
    public static StoragePaid operator +(StoragePaid left, StoragePaid right) =>
        new(left.Cents + right.Cents, left.Avoidable + right.Avoidable);
}
