using Karvan.Model;

namespace Karvan.Routing.Tests.Reference;

/// <summary>A set of cost components that a price covers.</summary>
/// <param name="Bits">One bit a component.</param>
internal readonly record struct CostComponents(int Bits)
{
    public static readonly CostComponents None = new(0);

    public CostComponents With(CostComponent component) => new(Bits | (1 << (int)component));

    public bool Contains(CostComponent component) => (Bits & (1 << (int)component)) != 0;
}
