namespace Karvan.Model.Tests;

public sealed class ConsignmentTests
{
    private static readonly Consignment Goods = new() { Boxes20 = 3, Boxes40 = 2, Mass = Mass.FromTonnes(70) };

    private static readonly Vehicle Train = new()
    {
        Id = "train",
        Name = "A train",
        Mode = Mode.Rail,
        CapacityTeu = 120,
        Payload = Mass.FromTonnes(2_400),
        UnitTeu = 2,
        UnitPayload = Mass.FromTonnes(60),
        UnitMetres = 14.5m,
        Provenance = default,
    };

    [Theory]
    [InlineData(ChargeUnit.Teu, null, "7")]
    [InlineData(ChargeUnit.Teu, 20, "3")]
    [InlineData(ChargeUnit.Teu, 40, "4")]
    [InlineData(ChargeUnit.Box, null, "5")]
    [InlineData(ChargeUnit.Box, 20, "3")]
    [InlineData(ChargeUnit.Box, 40, "2")]
    [InlineData(ChargeUnit.Tonne, null, "70")]
    [InlineData(ChargeUnit.Wagon, null, "4")]
    [InlineData(ChargeUnit.Truck, null, "4")]
    [InlineData(ChargeUnit.LaneMetre, null, "58")]
    [InlineData(ChargeUnit.Consignment, null, "1")]
    public void Count_EachUnit(ChargeUnit per, int? feet, string count) =>
        Assert.Equal(Decimals.Parse(count), Goods.Count(per, feet, Train));

    [Fact]
    public void Count_WagonsWithoutAVehicle_IsNone() => Assert.Equal(0, Goods.Count(ChargeUnit.Wagon, null, null));

    [Theory]
    [InlineData(70, 4)]
    [InlineData(240, 4)]
    [InlineData(241, 5)]
    public void CountUnits_RoomOrMass_WhicheverFillsMore(int tonnes, int wagons) =>
        Assert.Equal(wagons, Train.CountUnits(Goods with { Mass = Mass.FromTonnes(tonnes) }));

    [Fact]
    public void CountUnits_VehicleWithoutWagons_IsNone() =>
        Assert.Equal(0, (Train with { UnitTeu = null, UnitPayload = null }).CountUnits(Goods));

    [Fact]
    public void HasRoomFor_ExactlyFull_Yes()
    {
        Assert.True((Train with { CapacityTeu = 7 }).HasRoomFor(Goods));
        Assert.False((Train with { CapacityTeu = 6 }).HasRoomFor(Goods));
        Assert.True((Train with { Payload = Mass.FromKilograms(70_000) }).HasRoomFor(Goods));
        Assert.False((Train with { Payload = Mass.FromKilograms(69_999) }).HasRoomFor(Goods));
    }

    [Fact]
    public void TonnesPerTeu_IsTheMean() =>
        Assert.Equal(10, (Goods with { Boxes20 = 1, Boxes40 = 3 }).TonnesPerTeu);

    [Theory]
    [InlineData("", "", "", true)]
    [InlineData("85", "", "", true)]
    [InlineData("86 850760", "", "", true)]
    [InlineData("8508", "", "", false)]
    [InlineData("", "CN", "", true)]
    [InlineData("", "RU", "", false)]
    [InlineData("85", "CN KZ", "DE", true)]
    [InlineData("85", "CN", "PL", false)]
    public void Concerns_AllThatIsGiven(string prefixes, string origins, string destinations, bool concerns)
    {
        var restriction = new Restriction
        {
            Id = "r1",
            HsPrefixes = [.. Split(prefixes)],
            Origins = [.. Split(origins).Select(code => new Country(code))],
            Destinations = [.. Split(destinations).Select(code => new Country(code))],
            Rule = "none",
            Provenance = default,
        };
        var goods = Goods with { Hs = "850760", Origin = new Country("CN"), Destination = new Country("DE") };
        Assert.Equal(concerns, restriction.Concerns(goods));
    }

    private static string[] Split(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
