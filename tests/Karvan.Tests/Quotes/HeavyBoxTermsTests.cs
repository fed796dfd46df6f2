using System.Collections.Immutable;
using Karvan.Model;
using Karvan.Routing;
using NodaTime;

namespace Karvan.Tests;

/// <summary>One tariff in two bands: 0.15 USD a TEU-km up to 24 t, 0.18 from 24.001 t on.</summary>
public sealed class HeavyBoxTermsTests
{
    private static readonly Network Network = SmallWorld.Places("A*; -; KZ; A\nB*; -; KZ; B") with
    {
        Tariffs = [Band(null, 24.001m, 0.15m), Band(24.001m, null, 0.18m)],
    };

    [Fact]
    public void Of_HeavyBoxes_GivesWhatTheyPayMore() => Assert.Equal(
        new HeavyBoxTerms("rail", CostComponent.Infrastructure, 24.001m, Money.FromDollars(30)), Assert.Single(Find(1, 180m)));

    [Fact]
    public void Of_LightBoxes_NamesTheBandAtNoCost() => Assert.Equal(
        new HeavyBoxTerms("rail", CostComponent.Infrastructure, 24.001m, default), Assert.Single(Find(0, 150m)));

    [Fact]
    public void Of_TwoLines_AddsThemUp() => Assert.Equal(
        Money.FromDollars(60), Assert.Single(HeavyBoxTerms.Of(Network, Plan, Itinerary(1, 180m, 180m))).Surcharge);

    [Fact]
    public void Of_SurchargeRow_GivesWhatTheyPayMore_OrNamesTheMass()
    {
        var surcharge = Band(22.001m, null, 50) with { Component = CostComponent.Surcharge, PerKilometre = false };
        var network = Network with { Tariffs = [Band(null, null, 0.15m), surcharge] };

        var heavy = HeavyBoxTerms.Of(network, Plan, Itinerary(1, 50m));
        var light = HeavyBoxTerms.Of(network, Plan, Itinerary(0, 150m));

        Assert.Equal(
            new HeavyBoxTerms("rail", CostComponent.Surcharge, 22.001m, Money.FromDollars(50)), Assert.Single(heavy));
        Assert.Equal(new HeavyBoxTerms("rail", CostComponent.Surcharge, 22.001m, default), Assert.Single(light));
    }

    private static ImmutableArray<HeavyBoxTerms> Find(int tariff, decimal amount) =>
        HeavyBoxTerms.Of(Network, Plan, Itinerary(tariff, amount));

    private static Tariff Band(decimal? from, decimal? to, decimal amount) => new()
    {
        Id = "rail",
        Component = CostComponent.Infrastructure,
        MassFromTonnes = from,
        MassToTonnes = to,
        Rate = new(amount, "USD", ChargeUnit.Teu),
        PerKilometre = true,
        Provenance = SmallWorld.Published,
    };

    private static Plan Plan => new()
    {
        Network = Network,
        Query = new PlanQuery
        {
            Origins = [new(0)],
            Destinations = [new(1)],
            Consignment = new() { Boxes20 = 1, Mass = Mass.FromTonnes(25) },
            PriceMonth = new YearMonth(2025, 6),
        },
        From = new(new(0), null, [new(0)], false),
        To = new(new(1), null, [new(1)], false),
        SetSize = 1,
        Itineraries = [],
        ClosedBy = [],
        Reason = null,
    };

    private static Itinerary Itinerary(int tariff, params decimal[] amounts) => new()
    {
        Goods = new() { Boxes40 = 1, Mass = Mass.FromTonnes(20) },
        Corridor = Corridor.Other,
        Departure = default,
        Arrival = default,
        FreeRunningSeconds = 0,
        Cost = default,
        Emissions = default,
        Transshipments = 0,
        Countries = [],
        Legs = [],
        Steps = [],
        CostLines = [.. amounts.Select(amount => new CostLine(
            "a ride", CostComponent.Infrastructure, amount, "USD", Money.FromDollars(amount), SmallWorld.Published)
        {
            Tariff = new TariffIndex(tariff),
        })],
    };
}
