namespace Karvan.Routing;

/// <summary>A moment at which one is ready, and a journey from then.</summary>
/// <param name="Ready">The moment [s].</param>
/// <param name="Journey">The journey; null: there is none.</param>
internal readonly record struct TimetableStart(int Ready, TimetableJourney? Journey)
{
    /// <summary>Gets the number of rides; without a journey more than any has.</summary>
    public int Rides => Journey?.Rides.Length ?? TimetableBounds.TooMany;

    /// <summary>Gets when the journey ends [s].</summary>
    public int Arrival => Journey?.Arrival.Seconds ?? Clock.Never;
}
