namespace Karvan.Routing.Tests.Worlds;

/// <summary>Which itineraries are worth having.</summary>
public sealed class J_ParetoTests : WorldTests
{
    [Fact]
    public void J01_SlowButCheap() => Check();

    [Fact]
    public void J02_SlowButClean() => Check();

    [Fact]
    public void J03_DirectButDear() => Check();

    [Fact]
    public void J04_BeatenInEverything() => Check();

    [Fact]
    public void J05_FourWays() => Check();

    [Fact]
    public void J06_SameArrivalCheaperWins() => Check();
}
