namespace Karvan.Model;

/// <summary>Between what amounts a price has been seen, in the currency of its rate.</summary>
/// <param name="Low">The least, no more than the rate's amount.</param>
/// <param name="High">The most, no less than the rate's amount.</param>
public sealed record AmountRange(decimal Low, decimal High);
