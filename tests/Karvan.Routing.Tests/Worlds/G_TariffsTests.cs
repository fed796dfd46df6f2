namespace Karvan.Routing.Tests.Worlds;

/// <summary>What a leg costs.</summary>
public sealed class G_TariffsTests : WorldTests
{
    [Fact]
    public void G01_KilometresByCountry() => Check();

    [Fact]
    public void G02_Minimum() => Check();

    [Fact]
    public void G03_WagonsRoundedUp() => Check();

    [Fact]
    public void G04_MassBand() => Check();

    [Fact]
    public void G05_WhoseBox() => Check();

    [Fact]
    public void G06_BoxSizes() => Check();

    [Fact]
    public void G07_NoRowNoSale() => Check();

    [Fact]
    public void G08_SubsidyBelowZero() => Check();

    [Fact]
    public void G09_ExchangeRateOfTheMonth() => Check();

    [Fact]
    public void G10_ValidInTheMonth() => Check();

    [Fact]
    public void G11_EitherNeighbourCovers() => Check();

    [Fact]
    public void G12_RoundedLineByLine() => Check();
}
