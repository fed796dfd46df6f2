namespace Karvan.Model;

/// <summary>A type of vehicle: how much one departure takes, and how much one wagon or truck of it.</summary>
public sealed record Vehicle
{
    /// <summary>Gets the stable id.</summary>
    public required string Id { get; init; }

    /// <summary>Gets the name.</summary>
    public required string Name { get; init; }

    /// <summary>Gets the mode.</summary>
    public required Mode Mode { get; init; }

    /// <summary>Gets the most that one departure takes [TEU].</summary>
    public required int CapacityTeu { get; init; }

    /// <summary>Gets the most that one departure takes, by mass.</summary>
    public required Mass Payload { get; init; }

    /// <summary>Gets what one wagon or truck takes [TEU]; null: it has none.</summary>
    public int? UnitTeu { get; init; }

    /// <summary>Gets what one wagon or truck takes, by mass; null: no limit stated.</summary>
    public Mass? UnitPayload { get; init; }

    /// <summary>Gets the length of one wagon or truck [m]; null: none stated.</summary>
    public decimal? UnitMetres { get; init; }

    /// <summary>Gets the draught at full payload [cm]; vessels only; null: not stated.</summary>
    public int? DraughtCentimeters { get; init; }

    /// <summary>
    /// Gets the payload that each missing centimetre of depth costs [kg]; vessels only; null: not stated.
    /// </summary>
    public int? KilogramsPerCentimeter { get; init; }

    /// <summary>Gets where the draught comes from; null: none is stated.</summary>
    public Provenance? DraughtProvenance { get; init; }

    /// <summary>Gets where the row comes from.</summary>
    public required Provenance Provenance { get; init; }

    /// <summary>Gives whether one departure takes the whole consignment.</summary>
    public bool HasRoomFor(Consignment consignment) =>
        consignment.Teu <= CapacityTeu && consignment.Mass.Kilograms <= Payload.Kilograms;

    /// <summary>Gives the payload at a depth of water [cm]: what is left of the full one, at least nothing.</summary>
    public Mass PayloadAt(int depthCentimeters)
    {
        if (DraughtCentimeters is not { } draught || KilogramsPerCentimeter is not { } each
            || depthCentimeters >= draught)
        {
            return Payload;
        }

        var lost = (long)(draught - depthCentimeters) * each;
        return Mass.FromKilograms(Math.Max(0, Payload.Kilograms - lost));
    }

    /// <summary>Gives the wagons or trucks that a consignment fills, rounded up; 0 if the vehicle has none.</summary>
    public int CountUnits(Consignment consignment)
    {
        var byRoom = UnitTeu is { } teu ? (consignment.Teu + teu - 1) / teu : 0;
        var byMass = UnitPayload is { Kilograms: > 0 } most
            ? (int)((consignment.Mass.Kilograms + most.Kilograms - 1) / most.Kilograms)
            : 0;
        return Math.Max(byRoom, byMass);
    }
}
