namespace Karvan.Simulation.Benchmarks;

/// <summary>A bar of the simulated corridor, as it was found.</summary>
/// <param name="What">What is measured.</param>
/// <param name="Found">The figure.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="Limit">The bar.</param>
/// <param name="IsMost">Whether the bar is the most allowed, not the least.</param>
internal sealed record Bar(string What, double Found, string Unit, double Limit, bool IsMost = true)
{
    public bool IsMet => IsMost ? Found < Limit : Found >= Limit;
}
