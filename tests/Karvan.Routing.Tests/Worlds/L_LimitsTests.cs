namespace Karvan.Routing.Tests.Worlds;

/// <summary>Horizon, time zones, the end of the feed.</summary>
public sealed class L_LimitsTests : WorldTests
{
    [Fact]
    public void L01_BeyondTheHorizon() => Check();

    [Fact]
    public void L02_TimeZones() => Check();

    [Fact]
    public void L03_ClockSetForward() => Check();

    [Fact]
    public void L04_ClockSetBack() => Check();

    [Fact]
    public void L05_EndOfTheFeed() => Check();

    [Fact]
    public void L06_MostLegs() => Check();

    [Fact]
    public void L07_Deadline() => Check();

    [Fact]
    public void L08_WindowInTheLostHour() => Check();
}
