using Karvan.Model;

namespace Karvan.Routing;

/// <summary>A random closure that may hold up a leg.</summary>
/// <param name="Number">Its place among the random closures that can hold anything up.</param>
/// <param name="Closure">The closure.</param>
/// <param name="Chance">The chance that a place of the leg joins it, above 0 to 1.</param>
internal sealed record BindingClosure(int Number, Closure Closure, double Chance)
{
    /// <summary>Gives how long it lasts, and how many are in force on the mean.</summary>
    public (QuantileTable Length, double MeanInForce) ToLoad()
    {
        var length = QuantileTable.FromSpread(Closure.Length!.Value);
        return (length, Chance * length.MeanSeconds / Closure.MeanIntervalSeconds!.Value);
    }
}
