using NodaTime;

namespace Karvan.Model.Tests;

public sealed class TariffTests
{
    private static readonly YearMonth March = new(2025, 3);

    private static readonly Consignment Goods = new() { Boxes20 = 3, Mass = Mass.FromTonnes(30) };

    private static readonly Vehicle Train = new()
    {
        Id = "train",
        Name = "A train",
        Mode = Mode.Rail,
        CapacityTeu = 120,
        Payload = Mass.FromTonnes(2_400),
        UnitTeu = 2,
        Provenance = default,
    };

    [Fact]
    public void Charge_Flat_IgnoresTheDistance() =>
        Assert.Equal(300, Make(100, ChargeUnit.Box).Charge(Goods, Train, 123_456));

    [Fact]
    public void Charge_PerKilometre_CountsMetres() =>
        Assert.Equal(3 * 0.5m * 123.456m, Make(0.5m, ChargeUnit.Teu, perKilometre: true).Charge(Goods, Train, 123_456));

    [Fact]
    public void Charge_Wagons_AreRoundedUp() =>
        Assert.Equal(200, Make(100, ChargeUnit.Wagon).Charge(Goods, Train, 0));

    [Theory]
    [InlineData("299", "300")]
    [InlineData("300", "300")]
    [InlineData("450.5", "450.5")]
    public void Charge_Minimum_IsTheLeast(string minimum, string charge) => Assert.Equal(
        Decimals.Parse(charge),
        (Make(100, ChargeUnit.Box) with { Minimum = Decimals.Parse(minimum) }).Charge(Goods, Train, 0));

    [Fact]
    public void Charge_OneBoxSize_CountsOnlyThat()
    {
        var goods = Goods with { Boxes40 = 2 };
        Assert.Equal(200, (Make(100, ChargeUnit.Box) with { BoxFeet = 40 }).Charge(goods, Train, 0));
        Assert.Equal(400, (Make(100, ChargeUnit.Teu) with { BoxFeet = 40 }).Charge(goods, Train, 0));
    }

    [Fact]
    public void Charge_Subsidy_IsNegative() =>
        Assert.Equal(-105, Make(-35, ChargeUnit.Box).Charge(Goods, Train, 0));

    [Fact]
    public void IsFor_BoxSize_NeedsOneSuchBox()
    {
        Assert.True((Make(1, ChargeUnit.Box) with { BoxFeet = 20 }).IsFor(Goods, March));
        Assert.False((Make(1, ChargeUnit.Box) with { BoxFeet = 40 }).IsFor(Goods, March));
    }

    [Fact]
    public void IsFor_OwnerAndCargo_MustAgree()
    {
        var tariff = Make(1, ChargeUnit.Box) with { Owner = BoxOwner.Shipper, Cargo = CargoKind.Reefer };
        Assert.False(tariff.IsFor(Goods, March));
        Assert.False(tariff.IsFor(Goods with { Owner = BoxOwner.Shipper }, March));
        Assert.True(tariff.IsFor(Goods with { Owner = BoxOwner.Shipper, Cargo = CargoKind.Reefer }, March));
    }

    [Theory]
    [InlineData("29.999", false, true)]
    [InlineData("30", true, false)]
    public void IsFor_MassBand_IncludesItsLowerEnd(string tonnes, bool isHeavy, bool isLight)
    {
        var goods = Goods with { Mass = Mass.FromTonnes(Decimals.Parse(tonnes)) };
        Assert.Equal(isHeavy, (Make(1, ChargeUnit.Box) with { MassFromTonnes = 10 }).IsFor(goods, March));
        Assert.Equal(isLight, (Make(1, ChargeUnit.Box) with { MassToTonnes = 10 }).IsFor(goods, March));
    }

    [Theory]
    [InlineData(2, false)]
    [InlineData(3, true)]
    [InlineData(4, true)]
    [InlineData(5, false)]
    public void IsFor_Validity_IncludesBothMonths(int month, bool isFor)
    {
        var tariff = Make(1, ChargeUnit.Box) with { ValidFrom = March, ValidTo = new YearMonth(2025, 4) };
        Assert.Equal(isFor, tariff.IsFor(Goods, new YearMonth(2025, month)));
    }

    private static Tariff Make(decimal amount, ChargeUnit per, bool perKilometre = false) => new()
    {
        Id = "t",
        Component = CostComponent.Freight,
        Rate = new Rate(amount, "USD", per),
        PerKilometre = perKilometre,
        Provenance = default,
    };
}
