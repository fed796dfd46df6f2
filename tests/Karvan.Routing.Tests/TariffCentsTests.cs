using System.Globalization;
using Karvan.Model;
using NodaTime;

namespace Karvan.Routing.Tests;

/// <summary>Prices in whole numbers are those that the model's decimals give.</summary>
public sealed class TariffCentsTests
{
    private static readonly YearMonth Month = new(2025, 6);

    [Theory]
    [InlineData("0.005", "1", 1_000, 0)]
    [InlineData("0.015", "1", 1_000, 2)]
    [InlineData("0.025", "1", 1_000, 2)]
    [InlineData("-0.015", "1", 1_000, -2)]
    [InlineData("0", "7.1", 5_000_000, 0)]
    [InlineData("0.0000000000000000000000000001", "1", 1_000_000, 0)]
    [InlineData("1.0000000000000000000000000001", "3", 1_000_000, 33_333)]
    public void Cents_OfOneTonneKilometre_AreRoundedHalfToEven(string amount, string perDollar, long metres, long cents)
    {
        var row = Row(Number(amount), perKilometre: true, minimum: null);
        var goods = new Consignment { Boxes20 = 1, Mass = Mass.FromKilograms(1_000) };
        Assert.Equal(cents, new TariffCents(Network(Number(perDollar)), row, goods, null, Month).Cents(metres));
    }

    [Fact]
    public void Cents_OfPricesByChance_AreThoseOfTheModel()
    {
        var chance = new Random(FreshSeeds.First);
        for (var round = 0; round < 20_000; round++)
        {
            var network = Network(Decimal(chance, 1, 1_000_000));
            var minimum = chance.Next(3) == 0 ? Decimal(chance, 0, 1_000_000) : default(decimal?);
            var row = Row(Decimal(chance, -100_000, 1_000_000), chance.Next(4) > 0, minimum);
            var goods = new Consignment
            {
                Boxes20 = chance.Next(9), Boxes40 = 1, Mass = Mass.FromKilograms(1 + chance.Next(90_000)),
            };
            var metres = chance.Next(20_000_000);
            Assert.Equal(
                network.ToMoney(row.Charge(goods, null!, metres), "EUR", Month).Cents,
                new TariffCents(network, row, goods, null, Month).Cents(metres));
        }
    }

    private static decimal Number(string text) =>
        decimal.Parse(text, CultureInfo.InvariantCulture);

    private static decimal Decimal(Random chance, int from, int to) =>
        new decimal(chance.Next(from, to)) / (decimal)Math.Pow(10, chance.Next(7));

    private static Network Network(decimal perDollar) => new()
    {
        Info = null!,
        ExchangeRates = [new("EUR", Month, perDollar, default)],
    };

    private static Tariff Row(decimal amount, bool perKilometre, decimal? minimum) => new()
    {
        Id = "t",
        Component = CostComponent.Freight,
        Rate = new(amount, "EUR", ChargeUnit.Tonne),
        PerKilometre = perKilometre,
        Minimum = minimum,
        Provenance = default,
    };
}
