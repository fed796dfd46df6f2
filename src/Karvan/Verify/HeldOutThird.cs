using System.Globalization;
using System.Text;
using Karvan.Model;

namespace Karvan;

/// <summary>Chooses the third of the observations that is kept out of calibration.</summary>
/// <remarks>
/// By 64-bit FNV-1a (G. Fowler, L. C. Noll, K.-P. Vo) of the seed and the id: who is held out depends on nothing else,
/// so that a new observation moves no old one.
/// </remarks>
internal static class HeldOutThird
{
    /// <summary>The method row of sources.csv whose value is the seed; a feed without it has seed 0.</summary>
    public const string SeedRow = "m-held-out";

    /// <summary>Gives the seed of a feed.</summary>
    public static long SeedOf(Network network) =>
        (long)(network.Sources.FirstOrDefault(source => source.Id == SeedRow)?.Value ?? 0m);

    /// <summary>Gives whether an observation is kept out.</summary>
    public static bool Holds(long seed, string id)
    {
        var hash = 14_695_981_039_346_656_037UL;
        foreach (var letter in Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{seed}:{id}")))
        {
            hash = unchecked((hash ^ letter) * 1_099_511_628_211UL);
        }

        // The low bits of this hash hang on single letters; the high ones on all.
        return (hash >> 32) % 3 == 0;
    }
}
