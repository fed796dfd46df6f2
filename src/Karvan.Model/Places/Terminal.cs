namespace Karvan.Model;

/// <summary>A facility in a location where units change vehicle.</summary>
public sealed record Terminal
{
    /// <summary>Gets the stable id, such as <c>KZ-AAU-P</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Gets the location that it lies in.</summary>
    public required LocationIndex Location { get; init; }

    /// <summary>Gets the name.</summary>
    public required string Name { get; init; }

    /// <summary>Gets the kind.</summary>
    public required TerminalKind Kind { get; init; }

    /// <summary>Gets when handling may begin.</summary>
    public OpeningHours Hours { get; init; } = OpeningHours.Always;

    /// <summary>Gets where the row comes from.</summary>
    public required Provenance Provenance { get; init; }
}
