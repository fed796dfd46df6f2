namespace Karvan.Routing;

/// <summary>A stay in a terminal between two legs of a journey.</summary>
/// <param name="Movable">How many of the journey's boardings lie before it: moving one of them may shorten it.</param>
/// <param name="Arrival">When the goods arrived [s].</param>
/// <param name="Departure">When they left [s].</param>
/// <param name="Days">The days that storage counts.</param>
/// <param name="AvoidableCents">What storage costs above the shortest possible stay there [cent].</param>
internal readonly record struct Stay(int Movable, int Arrival, int Departure, int Days, long AvoidableCents)
{
    /// <summary>Makes a stay that nothing before it is known of yet.</summary>
    public static Stay Between(int arrival, int departure, int days, StoragePaid paid) =>
        new(0, arrival, departure, days, paid.Avoidable);
}
