using NodaTime;

namespace Karvan.Model;

/// <summary>What a US dollar cost in a month.</summary>
/// <param name="Currency">ISO 4217 code.</param>
/// <param name="Month">The month.</param>
/// <param name="PerDollar">Units of the currency for one US dollar, above zero.</param>
/// <param name="Provenance">Where the row comes from.</param>
public sealed record ExchangeRate(string Currency, YearMonth Month, decimal PerDollar, Provenance Provenance);
