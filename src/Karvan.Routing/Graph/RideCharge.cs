using Karvan.Model;

namespace Karvan.Routing;

/// <summary>A tariff row as a ride meets it: rides that meet the same one pay the same for the same goods.</summary>
/// <param name="Tariff">The row.</param>
/// <param name="Vehicle">The vehicle whose wagons or trucks it counts; null: it counts none.</param>
/// <param name="Metres">The metres that it counts; 0 where it charges no kilometres [m].</param>
internal readonly record struct RideCharge(TariffIndex Tariff, VehicleIndex? Vehicle, long Metres)
    : IComparable<RideCharge>
{
    /// <summary>Makes the charge of a row for a ride.</summary>
    public static RideCharge Of(Network network, TariffIndex tariff, VehicleIndex vehicle, long metres) =>
        new(
            tariff,
            network[tariff].Rate.Per.CountsVehicles() ? vehicle : null,
            network[tariff].PerKilometre ? metres : 0);

    /// <summary>Gives whether another charge differs in metres alone.</summary>
    public bool IsLike(RideCharge other) => Tariff == other.Tariff && Vehicle == other.Vehicle;

    /// <inheritdoc/>
    public int CompareTo(RideCharge other) =>
        (Tariff.Value, Vehicle?.Value ?? -1, Metres).CompareTo(
            (other.Tariff.Value, other.Vehicle?.Value ?? -1, other.Metres));
}
