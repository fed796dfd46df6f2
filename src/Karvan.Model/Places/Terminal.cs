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

    /// <summary>Gets how many vessels lie at the quay at once; null: not stated.</summary>
    public int? Berths { get; init; }

    /// <summary>Gets the number of cranes that move boxes; null: not stated.</summary>
    public int? Cranes { get; init; }

    /// <summary>Gets how many boxes one crane moves in an hour; null: not stated.</summary>
    public int? MovesPerCraneHour { get; init; }

    /// <summary>Gets how many trains the cranes work that no demand counts [a day]; not at ports.</summary>
    public int OtherTrainsPerDay { get; init; }

    /// <summary>Gets how much the yard holds at once [TEU]; null: no limit is stated.</summary>
    public int? YardTeu { get; init; }

    /// <summary>Gets how many trains are worked at once; null: not stated.</summary>
    public int? Tracks { get; init; }

    /// <summary>Gets where the capacity comes from; null: none is stated.</summary>
    public Provenance? CapacityProvenance { get; init; }

    /// <summary>Gets where the row comes from.</summary>
    public required Provenance Provenance { get; init; }
}
