namespace Karvan.Model;

/// <summary>Goods under one contract, planned and priced as one.</summary>
public sealed record Consignment
{
    /// <summary>Gets the number of 20-foot boxes.</summary>
    public int Boxes20 { get; init; }

    /// <summary>Gets the number of 40-foot boxes.</summary>
    public int Boxes40 { get; init; }

    /// <summary>Gets the mass of the goods.</summary>
    public required Mass Mass { get; init; }

    /// <summary>Gets the cargo.</summary>
    public CargoKind Cargo { get; init; }

    /// <summary>Gets the Harmonized System code, 2 to 10 digits; empty: not stated.</summary>
    public string Hs { get; init; } = string.Empty;

    /// <summary>Gets whose boxes they are.</summary>
    public BoxOwner Owner { get; init; }

    /// <summary>Gets the country that the goods are sent from.</summary>
    public Country Origin { get; init; }

    /// <summary>Gets the country that they are sent to.</summary>
    public Country Destination { get; init; }

    /// <summary>Gets the size [TEU].</summary>
    public int Teu => Boxes20 + (2 * Boxes40);

    /// <summary>Gets the mean mass of a TEU [t].</summary>
    public decimal TonnesPerTeu => Teu == 0 ? 0 : Mass.Tonnes / Teu;

    /// <summary>Gives the number of boxes of a size, 20 or 40 [ft]; null: of both.</summary>
    public int CountBoxes(int? feet) => feet switch
    {
        20 => Boxes20,
        40 => Boxes40,
        _ => Boxes20 + Boxes40,
    };

    /// <summary>Gives how many units of charge the consignment is.</summary>
    /// <param name="per">The unit.</param>
    /// <param name="feet">The box size that counts, 20 or 40 [ft]; null: both.</param>
    /// <param name="vehicle">The vehicle, for wagons, trucks and lane metres.</param>
    public decimal Count(ChargeUnit per, int? feet, Vehicle? vehicle) => per switch
    {
        ChargeUnit.Teu => (feet is 40 ? 0 : Boxes20) + (feet is 20 ? 0 : 2 * Boxes40),
        ChargeUnit.Box => CountBoxes(feet),
        ChargeUnit.Tonne => Mass.Tonnes,
        ChargeUnit.Wagon or ChargeUnit.Truck => vehicle?.CountUnits(this) ?? 0,
        ChargeUnit.LaneMetre => (vehicle?.CountUnits(this) ?? 0) * (vehicle?.UnitMetres ?? 0),
        _ => 1,
    };
}
