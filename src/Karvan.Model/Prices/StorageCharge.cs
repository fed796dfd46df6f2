namespace Karvan.Model;

/// <summary>
/// What a day in a terminal costs from some day of the stay on; or, for a carrier's box, in a terminal or away from it.
/// </summary>
public sealed record StorageCharge
{
    /// <summary>
    /// Gets what is paid for: <see cref="CostComponent.Storage"/>, <see cref="CostComponent.Demurrage"/> or
    /// <see cref="CostComponent.Detention"/>. Itineraries pay storage alone; the other two are terms of a quote.
    /// </summary>
    public CostComponent Component { get; init; } = CostComponent.Storage;

    /// <summary>Gets the terminal; null: every terminal of <see cref="Kind"/> without rows of its own.</summary>
    public TerminalIndex? Terminal { get; init; }

    /// <summary>Gets the kind of terminal; null where a terminal is given.</summary>
    public TerminalKind? Kind { get; init; }

    /// <summary>Gets the first day of the stay that costs this much; 1 is the day of arrival.</summary>
    public required int FromDay { get; init; }

    /// <summary>Gets the box size that it is for, 20 or 40 [ft]; null: both.</summary>
    public int? BoxFeet { get; init; }

    /// <summary>Gets the price of each day begun.</summary>
    public required Rate Rate { get; init; }

    /// <summary>Gets where the row comes from.</summary>
    public required Provenance Provenance { get; init; }
}
