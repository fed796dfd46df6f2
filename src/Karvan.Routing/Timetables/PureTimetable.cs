using Karvan.Model;

namespace Karvan.Routing;

/// <summary>
/// Tells whether a network is a timetable and nothing else: nothing costs or emits, no process takes time but the
/// change from one vehicle to another. Then arrival and transshipments are all that itineraries can differ in.
/// </summary>
internal static class PureTimetable
{
    /// <summary>Gives whether it is one.</summary>
    public static bool Fits(Network network) =>
        network.ThroughRates.IsEmpty
        && network.StorageCharges.IsEmpty
        && network.Restrictions.IsEmpty
        && !network.Closures.Any(closure => closure is { Kind: ClosureKind.Dated, IsFull: true })
        && !network.Services.IsEmpty
        && network.Tariffs.All(IsFree)
        && network.EmissionFactors.All(factor => factor.WellToWheelMilligrams == 0)
        && network.Handlings.All(handling => handling.Rate is null && handling.Time.Waits.IsEmpty)
        && network.Terminals.All(terminal => terminal.Hours.IsAlways)
        && network.Services.All(service => Fits(network, service));

    /// <summary>
    /// Gives the time to change vehicle at a terminal [s], whatever the two sides; null: it depends on them, or boxes
    /// need time to or from the yard.
    /// </summary>
    public static int? ChangeSeconds(Network network, TerminalIndex terminal, IReadOnlyCollection<Side> sides)
    {
        int? change = null;
        foreach (var from in sides)
        {
            if (Seconds(network, terminal, Side.Yard, from) != 0 || Seconds(network, terminal, from, Side.Yard) != 0)
            {
                return null;
            }

            foreach (var to in sides)
            {
                var seconds = Seconds(network, terminal, from, to);
                change ??= seconds;
                if (seconds is null || seconds != change)
                {
                    return null;
                }
            }
        }

        return change ?? 0;
    }

    private static int? Seconds(Network network, TerminalIndex terminal, Side from, Side to) =>
        network.FindHandling(terminal, from, to) is { } handling
            ? network[handling].Time.Process.MedianSeconds
            : null;

    private static bool IsFree(Tariff tariff) =>
        tariff.Rate.Amount == 0
        && tariff.Minimum is null or 0
        && tariff.From is null && tariff.To is null && tariff.Country.IsNone && tariff.BoxFeet is null
        && tariff.Owner is null && tariff.Cargo is null && tariff.MassFromTonnes is null
        && tariff.MassToTonnes is null && tariff.ValidFrom is null && tariff.ValidTo is null;

    private static bool Fits(Network network, Service service) =>
        !service.Tariffs.IsEmpty
        && service.Cargo.Length == 3
        && network[service.Vehicle].CapacityTeu >= 100_000
        && service.Departures.All(row => row.Kind is DepartureKind.At or DepartureKind.Every)
        && service.Calls.All(call => call is { Procedure: null, Process: null, CutOffSeconds: 0 });
}
