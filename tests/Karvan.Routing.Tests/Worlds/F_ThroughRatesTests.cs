namespace Karvan.Routing.Tests.Worlds;

/// <summary>One price for a chain of services.</summary>
public sealed class F_ThroughRatesTests : WorldTests
{
    [Fact]
    public void F01_CheaperThanItsLegs() => Check();

    [Fact]
    public void F02_NothingLetGoInside() => Check();

    [Fact]
    public void F03_CoversHandlingAndStorage() => Check();

    [Fact]
    public void F04_ThroughRateThenOwnLeg() => Check();

    [Fact]
    public void F05_SoldOnlyThrough() => Check();

    [Fact]
    public void F06_ThroughRateByCountry() => Check();
}
