using System.Collections.Immutable;

namespace Karvan.Routing;

/// <summary>Carries the distribution of a moment through the parts of an itinerary.</summary>
/// <remarks>
/// Array quasi-Monte Carlo (L'Ecuyer, Lécot and Tuffin, "A randomized quasi-Monte Carlo simulation method for Markov
/// chains", Operations Research 56(4), 2008): the distribution is as many equally likely moments as a lattice has
/// points, sorted before each part that varies, so that the lattice spreads its numbers evenly over all.
/// The difference: the lattice is fixed, not shifted at random, so nothing is left to chance.
/// </remarks>
internal static class Propagation
{
    /// <summary>Gives equally likely moments of the end, in order [s].</summary>
    /// <param name="parts">The parts in order.</param>
    /// <param name="start">When the first begins [s].</param>
    /// <param name="lattice">How many moments, and how their numbers are spread.</param>
    /// <param name="held">Parts of this cause always take their median; null: none.</param>
    public static int[] Run(ImmutableArray<Part> parts, int start, Lattice lattice, SpreadCause? held = null)
    {
        var (moments, buffer) = (new int[lattice.Points], new int[lattice.Points]);
        Array.Fill(moments, start);
        var multiplier = 1;
        foreach (var part in parts)
        {
            if (part.Cause is null || part.Cause == held)
            {
                Move(moments, part);
            }
            else
            {
                multiplier = lattice.Next(multiplier);
                RadixSort.Sort(moments, buffer);
                Spread(moments, part, lattice, multiplier);
            }
        }

        RadixSort.Sort(moments, buffer);
        return moments;
    }

    private static void Move(int[] moments, Part part)
    {
        for (var i = 0; i < moments.Length; i++)
        {
            moments[i] = part.After(moments[i], 0.5);
        }
    }

    private static void Spread(int[] moments, Part part, Lattice lattice, int multiplier)
    {
        for (int i = 0, place = 0; i < moments.Length; i++)
        {
            moments[i] = part.After(moments[i], lattice.At(place));
            place += multiplier;
            place -= place >= lattice.Points ? lattice.Points : 0;
        }
    }
}
