namespace Karvan.Routing.Tests.Worlds;

/// <summary>Handling in terminals: time, queues, opening hours.</summary>
public sealed class B_HandlingTests : WorldTests
{
    [Fact]
    public void B01_TrainToShip() => Check();

    [Fact]
    public void B02_WaitByMonth() => Check();

    [Fact]
    public void B03_NobodyOvertakesTheQueue() => Check();

    [Fact]
    public void B04_ClosedAtNight() => Check();

    [Fact]
    public void B05_ClosedOnHoliday() => Check();

    [Fact]
    public void B06_NoHandlingBetweenSides() => Check();

    [Fact]
    public void B07_FinishedPastClosing() => Check();

    [Fact]
    public void B08_PaidByTheVehicleBesideIt() => Check();

    [Fact]
    public void B09_MonthIsLocal() => Check();

    [Fact]
    public void B10_OwnRowBeatsKind() => Check();
}
