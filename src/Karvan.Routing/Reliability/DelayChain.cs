using System.Collections.Concurrent;
using System.Collections.Immutable;
using Karvan.Model;

namespace Karvan.Routing;

/// <summary>Delays one after the other with nothing between them that depends on the time of day or year.</summary>
/// <remarks>
/// A tree: chains that begin alike share their beginnings, so a ride that many itineraries take is added up once.
/// Safe for any number of threads: two may add up the same chain, and get the same.
/// </remarks>
internal sealed class DelayChain
{
    private readonly ConcurrentDictionary<QuantileTable, DelayChain> _next = new(ReferenceEqualityComparer.Instance);
    private readonly DelayChain? _before;
    private readonly Delay? _last;
    private readonly double _mean;
    private Delay? _sum;

    /// <summary>Makes an empty chain.</summary>
    public DelayChain()
    {
    }

    private DelayChain(DelayChain before, QuantileTable last)
    {
        (_before, _last) = (before, Delay.Of(last));
        StandsAlone = HasAtom(last.Seconds);
        _mean = before._mean + last.MeanSeconds;
        Variance = before.Variance + _last.Variance;
        Shortest = Clock.After(before.Shortest, _last.Shortest);
        Longest = Clock.After(before.Longest, _last.Longest);
    }

    /// <summary>Gets whether nothing is in it.</summary>
    public bool IsEmpty => _last is null;

    /// <summary>
    /// Gets whether its last delay must be drawn by itself: one time of it is so likely that a sum would smear it.
    /// </summary>
    public bool StandsAlone { get; }

    /// <summary>Gets the variance of all together [s²].</summary>
    public double Variance { get; }

    /// <summary>Gets the shortest time of all together [s].</summary>
    public int Shortest { get; }

    /// <summary>Gets the longest time of all together [s].</summary>
    public int Longest { get; }

    /// <summary>Gets a time that all together stay within but for one case in some thousands [s].</summary>
    /// <remarks>Ten standard deviations: even a single lognormal with p90 at four times its median stays
    /// within.</remarks>
    public int NearlyLongest => (int)Math.Min(Longest, _mean + (10 * Math.Sqrt(Variance)) + 1);

    /// <summary>Gets the sum of all; the chain must not be empty.</summary>
    public Delay Sum => _sum ??= _before!.IsEmpty ? _last! : _before.Sum.Plus(_last!);

    /// <summary>Gives the chain with one more at its end.</summary>
    public DelayChain Then(QuantileTable times) => _next.GetOrAdd(times, last => new(this, last));

    /// <summary>Counts the chains that begin with this one, itself included.</summary>
    public int Count() => 1 + _next.Values.Sum(chain => chain.Count());

    // Times of minutes repeat themselves because they are whole seconds; to smear those does no harm.
    private static bool HasAtom(ImmutableArray<int> seconds)
    {
        const int Repetitions = 5;
        const int Smallest = 1_200;
        if (seconds[^1] - seconds[0] < Smallest)
        {
            return false;
        }

        for (var step = Repetitions; step < seconds.Length; step++)
        {
            if (seconds[step] == seconds[step - Repetitions])
            {
                return true;
            }
        }

        return false;
    }
}
