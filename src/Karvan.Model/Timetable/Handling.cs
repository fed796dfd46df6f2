namespace Karvan.Model;

/// <summary>Moving units from one side of a terminal to another.</summary>
public sealed record Handling
{
    /// <summary>Gets the stable id.</summary>
    public required string Id { get; init; }

    /// <summary>Gets the terminal; null: every terminal of <see cref="Kind"/> without a row of its own.</summary>
    public TerminalIndex? Terminal { get; init; }

    /// <summary>Gets the kind of terminal that this is the default for; null where a terminal is given.</summary>
    public TerminalKind? Kind { get; init; }

    /// <summary>Gets the side that units come from.</summary>
    public required Side From { get; init; }

    /// <summary>Gets the side that units go to.</summary>
    public required Side To { get; init; }

    /// <summary>Gets what is moved.</summary>
    public required HandledUnit Unit { get; init; }

    /// <summary>Gets the cost component: handling or gauge change.</summary>
    public required CostComponent Component { get; init; }

    /// <summary>Gets the time.</summary>
    public required ProcessTime Time { get; init; }

    /// <summary>Gets the price; null: free of charge.</summary>
    public Rate? Rate { get; init; }

    /// <summary>Gets where the row comes from.</summary>
    public required Provenance Provenance { get; init; }
}
