using System.Collections.Immutable;
using Karvan.Model;

namespace Karvan.Routing;

/// <summary>The price of one leg or through rate for one consignment, and what it covers.</summary>
/// <param name="Lines">The rows that apply with their amounts.</param>
/// <param name="Covers">A bit for each <see cref="CostComponent"/> covered.</param>
internal sealed record Fare(ImmutableArray<FareLine> Lines, int Covers)
{
    /// <summary>Gives whether a component is covered.</summary>
    public static bool IsCovered(int covers, CostComponent component) => (covers & (1 << (int)component)) != 0;
}
