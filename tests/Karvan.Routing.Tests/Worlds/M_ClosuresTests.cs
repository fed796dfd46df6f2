namespace Karvan.Routing.Tests.Worlds;

/// <summary>Places that are closed by date.</summary>
public sealed class M_ClosuresTests : WorldTests
{
    [Fact]
    public void M01_WaitsAtTheBorder() => Check();

    [Fact]
    public void M02_GoesRound() => Check();

    [Fact]
    public void M03_SailsWhenThePortOpens() => Check();

    [Fact]
    public void M04_ClosedAtTheFarEnd() => Check();

    [Fact]
    public void M05_OneModeOneProductOneDirection() => Check();

    [Fact]
    public void M06_HalfOpenIsOpen() => Check();

    [Fact]
    public void M07_NoEndYet() => Check();

    [Fact]
    public void M08_LocalDays() => Check();

    [Fact]
    public void M09_SomeGoodsAlone() => Check();
}
