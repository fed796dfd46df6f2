using Karvan.Model;
using Karvan.Routing;
using NodaTime;

namespace Karvan.Tests;

public sealed class CorridorTermsTests
{
    [Fact]
    public void All_Corridors_AreAskedInTheirOrder() => Assert.Equal(
        [Corridor.Middle, Corridor.Northern, Corridor.Southern, Corridor.Ocean, Corridor.Air],
        CorridorTerms.All.Select(terms => terms.Corridor));

    /// <summary>What is avoided first leaves no way that would count to another corridor of the comparison.</summary>
    [Theory]
    [InlineData(Corridor.Middle, "RU IR", "Suez Cape", "Air")]
    [InlineData(Corridor.Northern, "IR", "Caspian Suez Cape", "Air")]
    [InlineData(Corridor.Southern, "RU", "Caspian Suez Cape", "Air")]
    [InlineData(Corridor.Ocean, "RU IR", "Caspian", "Air")]
    [InlineData(Corridor.Air, "", "", "")]
    public void Asks_First_AvoidsTheRivals(Corridor corridor, string countries, string passages, string modes)
    {
        var ask = Find(corridor).Asks[0];

        Assert.Equal(countries, string.Join(' ', ask.Countries));
        Assert.Equal(passages, string.Join(' ', ask.Passages));
        Assert.Equal(modes, string.Join(' ', ask.Modes));
    }

    [Theory]
    [InlineData(Corridor.Middle, "RU", "DE", "One end lies in Russia, so every way by land or water is northern.")]
    [InlineData(Corridor.Southern, "CN", "RU", "One end lies in Russia, so every way by land or water is northern.")]
    [InlineData(Corridor.Ocean, "IR", "DE", "One end lies in Iran, so every way by land or water is southern or northern.")]
    [InlineData(Corridor.Northern, "RU", "DE", null)]
    [InlineData(Corridor.Southern, "IR", "DE", null)]
    [InlineData(Corridor.Air, "RU", "IR", null)]
    public void FindObstacle_EndInACountryThatDecides_SaysSo(Corridor corridor, string from, string to, string? reason) =>
        Assert.Equal(reason, Find(corridor).FindObstacle(new PlanQuery
        {
            Origins = [new(0)],
            Destinations = [new(1)],
            Consignment = new() { Boxes40 = 1, Mass = Mass.FromTonnes(28), Origin = new(from), Destination = new(to) },
            PriceMonth = new YearMonth(2025, 6),
        }));

    private static CorridorTerms Find(Corridor corridor) => CorridorTerms.All.Single(terms => terms.Corridor == corridor);
}
