namespace Karvan.Model;

/// <summary>What a consignment goes through at a border crossing, in one direction.</summary>
public sealed record Procedure
{
    /// <summary>Gets the stable id.</summary>
    public required string Id { get; init; }

    /// <summary>Gets the crossing.</summary>
    public required CrossingIndex Crossing { get; init; }

    /// <summary>Gets the country entered.</summary>
    public required Country Towards { get; init; }

    /// <summary>Gets the product; null: every product without a row of its own.</summary>
    public Product? Product { get; init; }

    /// <summary>
    /// Gets the customs regime: the row holds for goods that meet it in the country entered; null: for all others.
    /// </summary>
    public RegimeIndex? Regime { get; init; }

    /// <summary>Gets the time.</summary>
    public required ProcessTime Time { get; init; }

    /// <summary>Gets the price; null: free of charge.</summary>
    public Rate? Rate { get; init; }

    /// <summary>Gets where the row comes from.</summary>
    public required Provenance Provenance { get; init; }
}
