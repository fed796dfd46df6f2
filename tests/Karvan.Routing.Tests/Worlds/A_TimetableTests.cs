namespace Karvan.Routing.Tests.Worlds;

/// <summary>Trips, calls, days: what leaves when.</summary>
public sealed class A_TimetableTests : WorldTests
{
    [Fact]
    public void A01_DirectTrip() => Check();

    [Fact]
    public void A02_IntermediateCall() => Check();

    [Fact]
    public void A03_BoardTripThatLeftBefore() => Check();

    [Fact]
    public void A04_FastTrainOvertakes() => Check();

    [Fact]
    public void A05_BoardOnlyAlightOnly() => Check();

    [Fact]
    public void A06_OperatingDays() => Check();

    [Fact]
    public void A07_CityWithTwoTerminals() => Check();

    [Fact]
    public void A08_NoService() => Check();
}
