namespace Karvan.Routing.Tests.Worlds;

/// <summary>Restrictions, avoidance, room, cargo, via.</summary>
public sealed class H_AccessTests : WorldTests
{
    [Fact]
    public void H01_RestrictedTerritory() => Check();

    [Fact]
    public void H02_RestrictionForOneMode() => Check();

    [Fact]
    public void H03_AvoidCountry() => Check();

    [Fact]
    public void H04_AvoidMode() => Check();

    [Fact]
    public void H05_AvoidPassage() => Check();

    [Fact]
    public void H06_Room() => Check();

    [Fact]
    public void H07_CargoNotAccepted() => Check();

    [Fact]
    public void H08_Via() => Check();

    [Fact]
    public void H09_ViaInOrder() => Check();

    [Fact]
    public void H10_AvoidCityAndItsPlaces() => Check();

    [Fact]
    public void H11_SailingPastIsNoEntry() => Check();

    [Fact]
    public void H12_AvoidCrossing() => Check();

    [Fact]
    public void H13_RestrictedOnTheWay() => Check();

    [Fact]
    public void H14_AvoidService() => Check();
}
