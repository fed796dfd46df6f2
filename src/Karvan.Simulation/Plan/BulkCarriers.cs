using System.Collections.Immutable;
using Karvan.Model;

namespace Karvan.Simulation;

/// <summary>Gives tonnes that go by sea or rail without a service vessels or trains of their own.</summary>
/// <remarks>
/// They load when there is a full load and go as the liners or trains between the two terminals do, at the same berths,
/// on the same paths and over the same borders. Their number is not counted: nobody publishes how many there are.
/// </remarks>
internal static class BulkCarriers
{
    /// <summary>The beginning of the ids of their services.</summary>
    public const string Prefix = "bulk:";

    private const int LongestWaitSeconds = 10 * 86_400;

    private const long Year = 365 * 86_400;

    /// <summary>Gives the network with a service for each such demand; those without a liner's example get
    /// none.</summary>
    public static Network AddTo(Network network, SimulationParameters parameters)
    {
        var (vessel, train) = (network.Vehicles.Length, network.Vehicles.Length + 1);
        ImmutableArray<Service> services = [.. network.Demands
            .Where(demand => demand is { Mode: Mode.Sea or Mode.Rail, Unit: DemandUnit.Tonne })
            .Select(demand => demand.Mode == Mode.Sea
                ? ServiceOf(network, demand, new(vessel), parameters.BulkVesselTonnes)
                : ServiceOf(network, demand, new(train), parameters.BulkTrainTonnes))
            .OfType<Service>()];
        return services.IsEmpty ? network : network with
        {
            Vehicles = network.Vehicles.AddRange(
                VehicleOf(Mode.Sea, parameters.BulkVesselTonnes, parameters, services[0].Provenance),
                VehicleOf(Mode.Rail, parameters.BulkTrainTonnes, parameters, services[0].Provenance)),
            Services = network.Services.AddRange(services),
        };
    }

    // A wagon of goods counts two TEU; there is room for a lot more than the payload, so that mass alone binds.
    private static Vehicle VehicleOf(
        Mode mode, int tonnes, SimulationParameters parameters, Provenance provenance) => new()
    {
        Id = Prefix + mode,
        Name = mode == Mode.Sea ? "Vessel for bulk or oil" : "Train of bulk",
        Mode = mode,
        CapacityTeu = 2 * ((tonnes / parameters.TonnesPerWagon) + parameters.WagonsPerLot),
        Payload = Mass.FromTonnes(tonnes),
        Provenance = provenance,
    };

    /// <summary>Gives the way of a demand in its own vessels; null: it has none.</summary>
    public static CandidateWay? FindWay(Network network, Demand demand)
    {
        for (int service = network.Services.Length - 1;
            service >= 0 && network.Services[service].Id.StartsWith(Prefix, StringComparison.Ordinal);
            service--)
        {
            if (network.Services[service].Id == Prefix + demand.Id)
            {
                return new()
                {
                    Rides = [new(new(service), 0, 1)],
                    Corridor = demand.Mode == Mode.Sea
                        && Section(network.Services[service]).Parts.Any(part => part.Passage == Passage.Caspian)
                        && network[demand.To].Country.Code != "IR" ? Corridor.Middle : Corridor.Other,
                    CostPerTeu = Money.FromDollars(0),
                };
            }
        }

        return null;
    }

    private static Service? ServiceOf(Network network, Demand demand, VehicleIndex vehicle, int load) =>
        FindLiner(network, demand) is not { } calls ? null : new()
        {
            Id = Prefix + demand.Id,
            Name = $"Carriers of {demand.Commodity}",
            Operator = string.Empty,
            Product = Product.DeepSea,
            Vehicle = vehicle,
            Cargo = [demand.Cargo],
            Calls = calls,
            Departures =
            [
                new()
                {
                    Kind = DepartureKind.Full,
                    IntervalSeconds = (int)Math.Clamp(Year * load / Math.Max(1, demand.YearlyAmount), 1, Year),
                    LongestWaitSeconds = LongestWaitSeconds,
                    Provenance = demand.Provenance,
                },
            ],
            Provenance = demand.Provenance,
        };

    // The two calls of a vessel or train that goes from the one place to the other without a stop.
    private static ImmutableArray<Call>? FindLiner(Network network, Demand demand)
    {
        foreach (var service in network.Services.Where(service => network[service.Vehicle].Mode == demand.Mode))
        {
            for (int at = 1; at < service.Calls.Length; at++)
            {
                var (first, last) = (service.Calls[at - 1], service.Calls[at]);
                if (first.Terminal is not null && last.Terminal is not null
                    && network.IsPartOf(first.Location, demand.From) && network.IsPartOf(last.Location, demand.To))
                {
                    return
                    [
                        first with { Kind = CallKind.Board, Section = null, Process = null },
                        last with { Kind = CallKind.Alight, Process = null },
                    ];
                }
            }
        }

        return null;
    }

    private static Section Section(Service service) => service.Calls[1].Section!;
}
