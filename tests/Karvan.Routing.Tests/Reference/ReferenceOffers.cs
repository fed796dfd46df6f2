using System.Collections.Immutable;
using Karvan.Model;
using Karvan.TestWorlds;

namespace Karvan.Routing.Tests.Reference;

/// <summary>Everything that can be bought for a query's goods.</summary>
internal sealed class ReferenceOffers(Network network, WorldQuery query)
{
    private readonly ReferencePrices _prices = new(network, query);
    private readonly ReferenceAccess _access = new(network, query);

    /// <summary>Gives all offers: every open, sold pair of calls of every service, and every through rate.</summary>
    public IEnumerable<ReferenceOffer> GetAll()
    {
        foreach (var ride in network.Services.Index().SelectMany(item => GetRides(item.Index, item.Item)))
        {
            if (_access.IsOpen(ride) && _prices.FindLegPrice(ride) is { } price)
            {
                yield return Make([ride], price.Cents, price.Covers);
            }
        }

        foreach (var rate in network.ThroughRates)
        {
            if (rate.Rides.All(_access.IsOpen)
                && HasInnerHandlings(rate)
                && _prices.FindThroughPrice(rate) is { } price)
            {
                yield return Make(rate.Rides, price.Cents, price.Covers);
            }
        }
    }

    private static IEnumerable<ThroughRide> GetRides(int index, Service service) =>
        from board in Enumerable.Range(0, service.Calls.Length)
        where service.Calls[board].CanBoard && service.Calls[board].Terminal is not null
        from alight in Enumerable.Range(board + 1, service.Calls.Length - board - 1)
        where service.Calls[alight].CanAlight && service.Calls[alight].Terminal is not null
        select new ThroughRide(new ServiceIndex(index), board, alight);

    private bool HasInnerHandlings(ThroughRate rate) =>
        rate.Rides.Zip(rate.Rides.Skip(1)).All(pair => network.FindChange(pair.First, pair.Second) is not null);

    private ReferenceOffer Make(ImmutableArray<ThroughRide> rides, long price, CostComponents covers)
    {
        var cents = price;
        foreach (var ride in rides)
        {
            cents += GetCentsOnTheWay(ride, covers);
        }

        foreach (var (before, after) in rides.Zip(rides.Skip(1)))
        {
            var handling = network[network.FindChange(before, after)!.Value];
            cents += covers.Contains(handling.Component)
                ? 0
                : _prices.GetCents(handling.Rate, network[network[after.Service].Vehicle]);
        }

        var locations = rides.SelectMany(ride => Enumerable.Range(ride.BoardCall + 1, ride.AlightCall - ride.BoardCall)
            .SelectMany(call => network[ride.Service].Calls[call].Section!.Locations));
        return new ReferenceOffer(rides, cents, rides.Sum(_prices.GetWork), covers, [.. locations]);
    }

    private long GetCentsOnTheWay(ThroughRide ride, CostComponents covers)
    {
        var service = network[ride.Service];
        var vehicle = network[service.Vehicle];
        var cents = 0L;
        for (var call = ride.BoardCall + 1; call <= ride.AlightCall; call++)
        {
            if (service.Calls[call].Procedure is { } procedure && !covers.Contains(CostComponent.Customs))
            {
                cents += _prices.GetCents(network[procedure].Rate, vehicle);
            }

            if (call < ride.AlightCall
                && service.Calls[call].Process is { } process
                && !covers.Contains(network[process].Component))
            {
                cents += _prices.GetCents(network[process].Rate, vehicle);
            }
        }

        return cents;
    }
}
