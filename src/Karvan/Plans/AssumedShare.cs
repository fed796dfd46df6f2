using Karvan.Model;

namespace Karvan;

/// <summary>How much of an itinerary rests on rows that nobody published.</summary>
/// <param name="Time">Share of the time, 0 to 1: seconds of the steps whose row is assumed.</param>
/// <param name="Cost">Share of the price, 0 to 1: absolute dollars of the cost lines whose row is assumed.</param>
public readonly record struct AssumedShare(decimal Time, decimal Cost)
{
    /// <summary>Gives the shares of an itinerary, rounded half-to-even to four places; 0 of nothing.</summary>
    public static AssumedShare Of(Itinerary itinerary)
    {
        var (seconds, assumedSeconds) = (0L, 0L);
        foreach (var step in itinerary.Steps)
        {
            var lasts = (long)step.End.Seconds - step.Start.Seconds;
            seconds += lasts;
            assumedSeconds += IsAssumed(step.Provenance) ? lasts : 0;
        }

        var (cents, assumedCents) = (0L, 0L);
        foreach (var line in itinerary.CostLines)
        {
            var amount = Math.Abs(line.Cost.Cents);
            cents += amount;
            assumedCents += IsAssumed(line.Provenance) ? amount : 0;
        }

        return new(Share(assumedSeconds, seconds), Share(assumedCents, cents));
    }

    private static bool IsAssumed(Provenance provenance) => provenance.Confidence == Confidence.Assumed;

    private static decimal Share(long part, long whole) => whole == 0 ? 0 : decimal.Round((decimal)part / whole, 4);
}
