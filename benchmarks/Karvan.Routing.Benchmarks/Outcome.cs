namespace Karvan.Routing.Benchmarks;

/// <summary>What many queries took, and figures that must not change.</summary>
/// <param name="Found">The queries with an itinerary.</param>
/// <param name="Itineraries">The itineraries of all.</param>
/// <param name="Checksum">Depends on every criterion of every itinerary.</param>
/// <param name="Milliseconds">The processor time of each query with an itinerary, ascending.</param>
internal sealed record Outcome(int Found, int Itineraries, long Checksum, double[] Milliseconds)
{
    public double MeanSize => Itineraries / (double)Math.Max(1, Found);

    public double At(double share) => Milliseconds[(int)(share * (Milliseconds.Length - 1))];
}
