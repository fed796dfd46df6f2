using NodaTime;

namespace Karvan.Model.Tests;

/// <summary>Which goods meet a customs regime.</summary>
public class RegimeTests
{
    private static readonly Country Kazakhstan = new("KZ");
    private static readonly Country Russia = new("RU");
    private static readonly Country China = new("CN");
    private static readonly Country Germany = new("DE");
    private static readonly YearMonth June = new(2025, 6);

    private static readonly Regime Transit = new()
    {
        Id = "eaeu-transit",
        Name = "Transit",
        Territories = [Kazakhstan, Russia],
        Mode = Mode.Rail,
        Kind = RegimeKind.Transit,
        Papers = "consignment note",
        ValidFrom = new YearMonth(2025, 2),
        Provenance = default,
    };

    [Fact]
    public void Meets_GoodsThatPass_OnEachTerritoryOfTheArea()
    {
        Assert.True(Transit.Meets(Kazakhstan, Mode.Rail, China, Germany, June));
        Assert.True(Transit.Meets(Russia, Mode.Rail, China, Germany, June));
    }

    [Fact]
    public void Meets_OtherModeTerritoryOrMonth_Not()
    {
        Assert.False(Transit.Meets(Kazakhstan, Mode.Road, China, Germany, June));
        Assert.False(Transit.Meets(China, Mode.Rail, China, Germany, June));
        Assert.False(Transit.Meets(Kazakhstan, Mode.Rail, China, Germany, new(2025, 1)));
        Assert.False((Transit with { ValidTo = new YearMonth(2025, 5) }).Meets(Kazakhstan, Mode.Rail, China, Germany, June));
    }

    /// <summary>Kazakh goods leave the area only where Russia ends: for them Russia is no transit.</summary>
    [Fact]
    public void Meets_GoodsOfTheArea_AreNoTransitAnywhereInIt()
    {
        Assert.False(Transit.Meets(Russia, Mode.Rail, Kazakhstan, Germany, June));
        Assert.True((Transit with { Kind = RegimeKind.Export }).Meets(Russia, Mode.Rail, Kazakhstan, Germany, June));
        Assert.True((Transit with { Kind = RegimeKind.Import }).Meets(Kazakhstan, Mode.Rail, China, Russia, June));
    }

    [Fact]
    public void Meets_NoTerritories_IsForWaterAndAir()
    {
        var sea = Transit with { Territories = [], Mode = Mode.Sea, Kind = null };

        Assert.True(sea.Meets(default, Mode.Sea, China, Germany, June));
        Assert.False(sea.Meets(Kazakhstan, Mode.Sea, China, Germany, June));
    }
}
