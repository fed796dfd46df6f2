using Karvan.Model;

namespace Karvan.Routing;

/// <summary>
/// A network in which nobody pays and nothing is emitted, queues or closes: a public timetable. There arrival and
/// transshipments are all that itineraries can differ in.
/// </summary>
internal static class PassengerNetwork
{
    /// <summary>Gives whether a network is one.</summary>
    public static bool Is(Network network) =>
        network.Services.Length > 0
        && network.ThroughRates.IsEmpty
        && network.Restrictions.IsEmpty
        && network.Closures.IsEmpty
        && network.StorageCharges.IsEmpty
        && network.Tariffs.All(IsFree)
        && network.EmissionFactors.All(row => row.WellToWheelMilligrams == 0)
        && network.Handlings.All(row => row.Rate is null && row.Time.Waits.IsEmpty)
        && network.Terminals.All(row => row.Hours.IsAlways)
        && network.Services.All(IsPlain);

    /// <summary>Gives the cargo that all its services accept.</summary>
    public static CargoKind[] GetCommonCargo(Network network) =>
        [.. Enum.GetValues<CargoKind>().Where(cargo => network.Services.All(service => service.Cargo.Contains(cargo)))];

    private static bool IsFree(Tariff row) =>
        row.Rate.Amount == 0 && row.Minimum is null or 0 && row.From is null && row.To is null && row.Country.IsNone
        && row.BoxFeet is null && row.Owner is null && row.Cargo is null && row.MassFromTonnes is null
        && row.MassToTonnes is null && row.ValidFrom is null && row.ValidTo is null;

    private static bool IsPlain(Service service)
    {
        if (service.Tariffs.IsEmpty)
        {
            return false;
        }

        foreach (var call in service.Calls)
        {
            if (call.Procedure is not null || call.Process is not null || call.CutOffSeconds != 0)
            {
                return false;
            }
        }

        return true;
    }
}
