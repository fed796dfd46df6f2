using Karvan.Model;

namespace Karvan.Routing;

/// <summary>How goods come to a boarding from one side of its terminal.</summary>
/// <param name="Node">The node that they come from.</param>
/// <param name="Handling">The handling.</param>
/// <param name="Seconds">Its work, without queue or opening hours [s].</param>
/// <param name="Component">What it counts as where it is paid for.</param>
internal readonly record struct Transfer(int Node, HandlingIndex Handling, int Seconds, CostComponent Component);
