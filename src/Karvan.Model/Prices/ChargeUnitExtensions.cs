namespace Karvan.Model;

/// <summary>What follows from what a price is per.</summary>
public static class ChargeUnitExtensions
{
    /// <summary>Gives whether wagons or trucks count, so that the price depends on the vehicle.</summary>
    public static bool CountsVehicles(this ChargeUnit unit) =>
        unit is ChargeUnit.Wagon or ChargeUnit.Truck or ChargeUnit.LaneMetre;
}
