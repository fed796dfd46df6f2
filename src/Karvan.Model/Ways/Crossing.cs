namespace Karvan.Model;

/// <summary>A border crossing: two handover stations or road posts in two countries.</summary>
public sealed record Crossing
{
    /// <summary>Gets the stable id.</summary>
    public required string Id { get; init; }

    /// <summary>Gets the name.</summary>
    public required string Name { get; init; }

    /// <summary>Gets one handover station or post.</summary>
    public required LocationIndex From { get; init; }

    /// <summary>Gets the other.</summary>
    public required LocationIndex To { get; init; }

    /// <summary>Gets the mode: rail or road.</summary>
    public required Mode Mode { get; init; }

    /// <summary>Gets the track gauges; both where a gauge breaks here.</summary>
    public Gauges Gauges { get; init; }

    /// <summary>Gets the distance between the two [m].</summary>
    public required int Metres { get; init; }

    /// <summary>Gets the trains or trucks a day that pass from → to; null: no limit is stated.</summary>
    public int? PerDayOut { get; init; }

    /// <summary>Gets the trains or trucks a day that pass to → from; null: no limit is stated.</summary>
    public int? PerDayBack { get; init; }

    /// <summary>Gets how many of <see cref="PerDayOut"/> are taken by traffic that no demand counts [a day].</summary>
    public int OthersPerDayOut { get; init; }

    /// <summary>Gets how many of <see cref="PerDayBack"/> are taken by traffic that no demand counts [a day].</summary>
    public int OthersPerDayBack { get; init; }

    /// <summary>Gets how goods pass the break of gauge; null: there is none, or it is not stated.</summary>
    public GaugeMethod? Method { get; init; }

    /// <summary>Gets where the capacity comes from; null: none is stated.</summary>
    public Provenance? CapacityProvenance { get; init; }

    /// <summary>Gets where the row comes from.</summary>
    public required Provenance Provenance { get; init; }
}
