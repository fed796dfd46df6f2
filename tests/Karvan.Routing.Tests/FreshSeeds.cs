using System.Globalization;
using System.Security.Cryptography;

namespace Karvan.Routing.Tests;

/// <summary>Seeds that no run had before, printed; <c>KARVAN_SEED</c> gives them back to be played again.</summary>
internal static class FreshSeeds
{
    /// <summary>Gets the first seed of this run.</summary>
    public static int First { get; } = Print(
        int.TryParse(Environment.GetEnvironmentVariable("KARVAN_SEED"), CultureInfo.InvariantCulture, out var seed)
            ? seed
            : RandomNumberGenerator.GetInt32(1_000_000_000));

    /// <summary>Gives how many worlds a test plays: what a variable of the environment says, or a default.</summary>
    public static int Count(string variable, int normal) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), CultureInfo.InvariantCulture, out var count)
            ? count
            : normal;

    private static int Print(int seed)
    {
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"Random worlds from seed {seed} on; KARVAN_SEED={seed} plays them again."));
        return seed;
    }
}
