namespace Karvan.Model;

/// <summary>What a tonne-kilometre of a vehicle emits.</summary>
public sealed record EmissionFactor
{
    /// <summary>Gets the vehicle type.</summary>
    public required VehicleIndex Vehicle { get; init; }

    /// <summary>Gets the country; none: everywhere without a row of its own.</summary>
    public Country Country { get; init; }

    /// <summary>Gets the traction: true electric, false diesel, null either.</summary>
    public bool? Electric { get; init; }

    /// <summary>Gets the emissions, well to wheel [mg CO2e per t·km].</summary>
    public required int WellToWheelMilligrams { get; init; }

    /// <summary>Gets the part emitted by the vehicle itself [mg CO2e per t·km]; null: not stated.</summary>
    public int? TankToWheelMilligrams { get; init; }

    /// <summary>Gets the low end of the published range [mg CO2e per t·km]; null: not stated.</summary>
    public int? LowMilligrams { get; init; }

    /// <summary>Gets the high end of the published range [mg CO2e per t·km]; null: not stated.</summary>
    public int? HighMilligrams { get; init; }

    /// <summary>Gets where the row comes from.</summary>
    public required Provenance Provenance { get; init; }
}
