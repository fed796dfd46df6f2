namespace Karvan.Model;

/// <summary>A price per unit.</summary>
/// <param name="Amount">The amount in <paramref name="Currency"/>.</param>
/// <param name="Currency">ISO 4217 code.</param>
/// <param name="Per">What it is per.</param>
public sealed record Rate(decimal Amount, string Currency, ChargeUnit Per);
