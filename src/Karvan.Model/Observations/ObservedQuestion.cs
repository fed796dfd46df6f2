namespace Karvan.Model;

/// <summary>What of the network an observation is held against.</summary>
public enum ObservedQuestion
{
    /// <summary>The best itinerary of a corridor between two places, from hand-over to arrival.</summary>
    Journey,

    /// <summary>One service between two of its calls, from departure to arrival.</summary>
    Ride,

    /// <summary>One handling or border procedure, its queue included.</summary>
    Process,
}
