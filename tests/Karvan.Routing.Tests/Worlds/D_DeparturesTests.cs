namespace Karvan.Routing.Tests.Worlds;

/// <summary>Intervals, full loads, demand, windows, seasons.</summary>
public sealed class D_DeparturesTests : WorldTests
{
    [Fact]
    public void D01_EveryTwoDays() => Check();

    [Fact]
    public void D02_VariationMakesWaitsLonger() => Check();

    [Fact]
    public void D03_FullAtLastLeaves() => Check();

    [Fact]
    public void D04_DemandAfterNotice() => Check();

    [Fact]
    public void D05_NightWindow() => Check();

    [Fact]
    public void D06_SeasonOverNewYear() => Check();

    [Fact]
    public void D07_SeveralDepartureRows() => Check();

    [Fact]
    public void D08_NoTripOnHoliday() => Check();

    [Fact]
    public void D09_WindowWrapsMidnight() => Check();
}
