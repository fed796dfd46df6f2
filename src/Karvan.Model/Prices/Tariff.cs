using System.Collections.Immutable;
using NodaTime;

namespace Karvan.Model;

/// <summary>One row of a tariff: what is charged, for which legs and goods, per what.</summary>
public sealed record Tariff
{
    /// <summary>Gets the tariff's id; several rows may share it.</summary>
    public required string Id { get; init; }

    /// <summary>Gets what it pays for.</summary>
    public required CostComponent Component { get; init; }

    /// <summary>Gets where the leg must begin; null: anywhere.</summary>
    public PlaceRef? From { get; init; }

    /// <summary>Gets where the leg must end; null: anywhere.</summary>
    public PlaceRef? To { get; init; }

    /// <summary>Gets the country that it is charged in; none: the whole leg.</summary>
    public Country Country { get; init; }

    /// <summary>Gets the box size that it is for, 20 or 40 [ft]; null: both.</summary>
    public int? BoxFeet { get; init; }

    /// <summary>Gets whose box it is for; null: either.</summary>
    public BoxOwner? Owner { get; init; }

    /// <summary>Gets the cargo that it is for; null: any.</summary>
    public CargoKind? Cargo { get; init; }

    /// <summary>Gets the least mass for a TEU, included [t]; null: no limit.</summary>
    public decimal? MassFromTonnes { get; init; }

    /// <summary>Gets the mass for a TEU that it no longer covers [t]; null: no limit.</summary>
    public decimal? MassToTonnes { get; init; }

    /// <summary>Gets the price.</summary>
    public required Rate Rate { get; init; }

    /// <summary>Gets between what amounts the price has been seen; null: only its amount is known.</summary>
    public AmountRange? Range { get; init; }

    /// <summary>Gets whether the price is for each kilometre.</summary>
    public required bool PerKilometre { get; init; }

    /// <summary>Gets the least charge in the rate's currency; null: none.</summary>
    public decimal? Minimum { get; init; }

    /// <summary>Gets what it includes of the handlings, procedures and storage at its ends and inside.</summary>
    public ImmutableArray<CostComponent> Covers { get; init; } = [];

    /// <summary>Gets the first month of validity; null: always was.</summary>
    public YearMonth? ValidFrom { get; init; }

    /// <summary>Gets the last month of validity; null: still is.</summary>
    public YearMonth? ValidTo { get; init; }

    /// <summary>Gets where the row comes from.</summary>
    public required Provenance Provenance { get; init; }

    /// <summary>Gives whether the row is for such goods in such a month, wherever they go.</summary>
    public bool IsFor(Consignment consignment, YearMonth month) =>
        (BoxFeet is not { } feet || consignment.CountBoxes(feet) > 0)
        && (Owner is not { } owner || owner == consignment.Owner)
        && (Cargo is not { } cargo || cargo == consignment.Cargo)
        && (MassFromTonnes is not { } from || consignment.TonnesPerTeu >= from)
        && (MassToTonnes is not { } to || consignment.TonnesPerTeu < to)
        && (ValidFrom is not { } first || first.CompareTo(month) <= 0)
        && (ValidTo is not { } last || month.CompareTo(last) <= 0);

    /// <summary>Gives the charge for a consignment over a distance [m], in the rate's currency.</summary>
    /// <param name="consignment">The consignment.</param>
    /// <param name="vehicle">The vehicle; null is enough where no wagons or trucks count.</param>
    /// <param name="metres">The distance that counts [m].</param>
    public decimal Charge(Consignment consignment, Vehicle? vehicle, long metres)
    {
        var count = consignment.Count(Rate.Per, BoxFeet, vehicle);
        var charge = Rate.Amount * count * (PerKilometre ? metres / 1_000m : 1m);
        return Minimum is { } minimum ? Math.Max(minimum, charge) : charge;
    }
}
