using Karvan.Model;

namespace Karvan.Simulation;

/// <summary>One place of a closure that binds some goods, products or origins.</summary>
internal sealed class EmbargoPlan
{
    /// <summary>Gets the closure, by its place in the network.</summary>
    public required int Closure { get; init; }

    public required ClosedPlace Place { get; init; }

    /// <summary>Gets the share of these goods that is still loaded, 0 to 1.</summary>
    public required double RemainingShare { get; init; }

    /// <summary>Gets whether it also holds what is under way already: all are stopped, and not by a railway that stops
    /// loading.</summary>
    public required bool HoldsOnTheWay { get; init; }

    /// <summary>Gets whether it binds the goods of each flow.</summary>
    public required bool[] Binds { get; init; }

    public double Probability => Place.ChancePercent / 100.0;
}
