namespace Karvan.Model;

/// <summary>Infrastructure between two locations, used both ways.</summary>
public sealed record Link
{
    /// <summary>Gets the stable id.</summary>
    public required string Id { get; init; }

    /// <summary>Gets one end.</summary>
    public required LocationIndex From { get; init; }

    /// <summary>Gets the other end.</summary>
    public required LocationIndex To { get; init; }

    /// <summary>Gets the mode.</summary>
    public required Mode Mode { get; init; }

    /// <summary>Gets the track gauges; none but for rail.</summary>
    public Gauges Gauges { get; init; }

    /// <summary>Gets the length [m].</summary>
    public required int Metres { get; init; }

    /// <summary>Gets whether trains run on electricity here.</summary>
    public bool Electrified { get; init; }

    /// <summary>Gets the country; none on water and in the air.</summary>
    public Country Country { get; init; }

    /// <summary>Gets the named water that the link passes.</summary>
    public Passage Passage { get; init; }

    /// <summary>Gets the number of tracks; null: not stated.</summary>
    public int? Tracks { get; init; }

    /// <summary>Gets the trains that the line takes in a day, each way; null: no limit is stated.</summary>
    public int? PathsPerDay { get; init; }

    /// <summary>
    /// Gets the trains a day, each way, of traffic that the feed does not carry; they take as many of the paths.
    /// </summary>
    public int OtherTrainsPerDay { get; init; }

    /// <summary>Gets the local time of day in which freight may run; null: round the clock.</summary>
    public TimeWindow? Window { get; init; }

    /// <summary>Gets where the capacity comes from; null: none is stated.</summary>
    public Provenance? CapacityProvenance { get; init; }

    /// <summary>Gets where the row comes from.</summary>
    public required Provenance Provenance { get; init; }
}
