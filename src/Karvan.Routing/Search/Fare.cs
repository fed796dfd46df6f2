using System.Collections.Immutable;
using Karvan.Model;

namespace Karvan.Routing;

/// <summary>The price of one leg or through rate for one consignment, line by line.</summary>
/// <param name="Lines">The rows that apply with their amounts.</param>
internal sealed record Fare(ImmutableArray<FareLine> Lines)
{
    /// <summary>Gives the bit of a component among what is covered.</summary>
    public static int Bit(CostComponent component) => 1 << (int)component;

    /// <summary>Gives whether a component is covered.</summary>
    public static bool IsCovered(int covers, CostComponent component) => (covers & Bit(component)) != 0;
}
