using Karvan.TestWorlds;
using NodaTime;

namespace Karvan.Model.Tests;

public sealed class NetworkTests
{
    private const string Text = """
        rate CHF 2025-01 0.90
        rate CHF 2025-03 0.80
        location BAKU AZ
        location ALAT AZ part_of=BAKU
        terminal PORT AZ at=ALAT kind=port
        terminal STATION AZ part_of=BAKU
        terminal POTI GE kind=port
        vehicle ship mode=sea g=5
        emissions ship country=AZ g=6
        emissions ship traction=electric g=7
        emissions ship country=AZ traction=electric g=8
        vehicle none
        handling PORT yard>sea time=1:00
        storage kind:port 10/box from=2
        storage kind:port 20/box from=6
        storage POTI 30/box from=1
        service F1 vehicle=ship
          stop PORT
          stop POTI sea 20:00
          at 08:00
        """;

    private readonly Network _network = World.Parse(Text).Network;

    [Theory]
    [InlineData("CHF", 2024, 12, "0.90")]
    [InlineData("CHF", 2025, 1, "0.90")]
    [InlineData("CHF", 2025, 2, "0.90")]
    [InlineData("CHF", 2025, 3, "0.80")]
    [InlineData("CHF", 2030, 1, "0.80")]
    [InlineData("USD", 2025, 1, "1")]
    public void FindExchangeRate_Month_TakesTheNewestNotAfterIt(string currency, int year, int month, string rate) =>
        Assert.Equal(Decimals.Parse(rate), _network.FindExchangeRate(currency, new YearMonth(year, month)));

    /// <summary>What a copy does not change it keeps, whatever it is; what it changes, it finds changed.</summary>
    [Fact]
    public void With_ACopy_KeepsEveryPropertyAndLooksInItsOwnRows()
    {
        var dear = _network.ExchangeRates.Select(rate => rate with { PerDollar = 2 * rate.PerDollar });
        Assert.Equal(0.90m, _network.FindExchangeRate("CHF", new YearMonth(2025, 1)));

        var copy = _network with { ExchangeRates = [.. dear] };

        Assert.Equal(1.80m, copy.FindExchangeRate("CHF", new YearMonth(2025, 1)));
        Assert.Equal(0.90m, _network.FindExchangeRate("CHF", new YearMonth(2025, 1)));
        foreach (var property in typeof(Network).GetProperties())
        {
            if (property.GetIndexParameters().Length == 0 && property.Name != nameof(Network.ExchangeRates))
            {
                Assert.Equal(property.GetValue(_network), property.GetValue(copy));
            }
        }
    }

    [Fact]
    public void ToMoney_UnknownCurrency_Throws()
    {
        Assert.Null(_network.FindExchangeRate("EUR", new YearMonth(2025, 1)));
        Assert.Throws<ArgumentException>(() => _network.ToMoney(1, "EUR", new YearMonth(2025, 1)));
    }

    [Fact]
    public void ToMoney_RoundsHalfToEven()
    {
        Assert.Equal(12, _network.ToMoney(0.125m, "USD", new YearMonth(2025, 1)).Cents);
        Assert.Equal(12, _network.ToMoney(0.1m, "CHF", new YearMonth(2025, 3)).Cents);
        Assert.Equal(111, _network.ToMoney(1m, "CHF", new YearMonth(2025, 1)).Cents);
    }

    [Theory]
    [InlineData("AZ", true, 8_000)]
    [InlineData("AZ", false, 6_000)]
    [InlineData("KZ", true, 7_000)]
    [InlineData("KZ", false, 5_000)]
    [InlineData("", false, 5_000)]
    public void FindEmissionFactor_TheMostSpecificRow(string country, bool electric, int milligrams)
    {
        var place = country.Length == 0 ? default : new Country(country);
        var factor = _network.FindEmissionFactor(new VehicleIndex(0), place, electric);
        Assert.Equal(milligrams, factor?.WellToWheelMilligrams);
    }

    [Fact]
    public void FindEmissionFactor_VehicleWithoutRows_Null() =>
        Assert.Null(_network.FindEmissionFactor(new VehicleIndex(1), default, false));

    [Fact]
    public void GetTerminals_City_HasThoseOfItsParts()
    {
        Assert.Equal(["PORT", "STATION"], Names(_network.GetTerminals(new LocationIndex(0))));
        Assert.Equal(["PORT"], Names(_network.GetTerminals(new LocationIndex(1))));

        IEnumerable<string> Names(IEnumerable<TerminalIndex> terminals) =>
            terminals.Select(index => _network[index].Id);
    }

    [Fact]
    public void IsPartOf_PartAndItself_NotTheOtherWayRound()
    {
        var (baku, alat) = (new LocationIndex(0), new LocationIndex(1));
        Assert.True(_network.IsPartOf(alat, baku));
        Assert.True(_network.IsPartOf(baku, baku));
        Assert.False(_network.IsPartOf(baku, alat));
    }

    [Fact]
    public void IsAt_TerminalOrPlace()
    {
        var (port, station) = (new TerminalIndex(0), new TerminalIndex(1));
        Assert.True(_network.IsAt(port, PlaceRef.To(port)));
        Assert.False(_network.IsAt(station, PlaceRef.To(port)));
        Assert.True(_network.IsAt(station, PlaceRef.To(new LocationIndex(0))));
        Assert.False(_network.IsAt(station, PlaceRef.To(new LocationIndex(1))));
    }

    [Fact]
    public void GetStorageCharges_OwnRowsBeforeThoseOfTheKind_ByFirstDay()
    {
        Assert.Equal([2, 6], _network.GetStorageCharges(new TerminalIndex(0)).Select(charge => charge.FromDay));
        Assert.Equal([1], _network.GetStorageCharges(new TerminalIndex(2)).Select(charge => charge.FromDay));
        Assert.Empty(_network.GetStorageCharges(new TerminalIndex(1)));
    }

    [Fact]
    public void FindHandling_NoSuchSides_Null()
    {
        Assert.NotNull(_network.FindHandling(new TerminalIndex(0), Side.Yard, Side.Sea));
        Assert.Null(_network.FindHandling(new TerminalIndex(0), Side.Yard, Side.Air));
    }

    [Fact]
    public void FindHandling_WagonRows_AreNotForBoxes()
    {
        var wagons = _network with
        {
            Handlings = [.. _network.Handlings.Select(row => row with { Unit = HandledUnit.Wagon })],
        };
        Assert.Null(wagons.FindHandling(new TerminalIndex(0), Side.Yard, Side.Sea));
    }

    [Fact]
    public void With_NewRows_AreFound()
    {
        Assert.Equal(0.9m, _network.FindExchangeRate("CHF", new YearMonth(2025, 1)));
        var copy = _network with { ExchangeRates = [new("CHF", new YearMonth(2025, 1), 0.5m, default)] };
        Assert.Equal(0.5m, copy.FindExchangeRate("CHF", new YearMonth(2025, 1)));
    }
}
