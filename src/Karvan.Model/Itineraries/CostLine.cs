namespace Karvan.Model;

/// <summary>One line of an itinerary's price.</summary>
/// <param name="What">What is paid for, in words.</param>
/// <param name="Component">The component.</param>
/// <param name="Amount">The amount in <paramref name="Currency"/>.</param>
/// <param name="Currency">ISO 4217 code.</param>
/// <param name="Cost">The amount in US dollars, rounded half-to-even to the cent.</param>
/// <param name="Provenance">Where the price comes from.</param>
public sealed record CostLine(
    string What,
    CostComponent Component,
    decimal Amount,
    string Currency,
    Money Cost,
    Provenance Provenance)
{
    /// <summary>Gets the tariff row that gave it; null for handlings, procedures and storage.</summary>
    public TariffIndex? Tariff { get; init; }
}
