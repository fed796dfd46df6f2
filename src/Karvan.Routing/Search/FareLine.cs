using Karvan.Model;

namespace Karvan.Routing;

/// <summary>One tariff row applied.</summary>
/// <param name="Tariff">The row.</param>
/// <param name="Amount">The amount in the row's currency.</param>
/// <param name="Cost">The same in US dollars.</param>
internal readonly record struct FareLine(TariffIndex Tariff, decimal Amount, Money Cost);
