using Karvan.Model;

namespace Karvan.Feed.Tests;

/// <summary>How rows of tariffs.csv with services become through rates.</summary>
public class ThroughRateTests
{
    private const string Row =
        "aktau-tbilisi,customs,aktau-alat alat-tbilisi,KZ-AAU,GE-TBS,,,,,,,consignment,flat,60,,,USD,,,,";

    [Fact]
    public void Trace_Example_JoinsInThePort()
    {
        var network = new Example().ReadSound();

        var rate = Assert.Single(network.ThroughRates);

        Assert.Equal("KZ-AAU-P", network[rate.From].Id);
        Assert.Equal("GE-TBS-R", network[rate.To].Id);
        Assert.Equal([new(new(0), 0, 1), new(new(1), 0, 3)], rate.Rides);
        Assert.Equal(CostComponent.Handling, Assert.Single(network[Assert.Single(rate.Tariffs)].Covers));
    }

    [Fact]
    public void Trace_RowsOfOneChain_AddUpToOneRate() => Assert.Equal(
        2, Assert.Single(new Example().Add("tariffs.csv", Row).ReadSound().ThroughRates).Tariffs.Length);

    [Fact]
    public void Trace_OtherEnd_IsAnotherRate() => Assert.Equal(
        2,
        new Example().Add("tariffs.csv", Row.Replace("GE-TBS", "GE-TBS-R", StringComparison.Ordinal)).ReadSound().ThroughRates.Length);

    [Fact]
    public void Trace_RowsOfAThroughRate_AreNotOfTheService()
    {
        var network = new Example().ReadSound();

        Assert.All(network.Services, service => Assert.DoesNotContain(
            network.ThroughRates[0].Tariffs[0], service.Tariffs));
    }

    [Theory]
    [InlineData("aktau-alat alat-tbilisi,KZ-AAU", "alat-tbilisi aktau-alat,AZ-ALA")]
    [InlineData("aktau-alat alat-tbilisi,KZ-AAU", "aktau-alat,KZ-AAU")]
    [InlineData("aktau-alat alat-tbilisi,KZ-AAU", "aktau-alat alat-tbilisi,KZ-KUR")]
    [InlineData("KZ-AAU,GE-TBS", "KZ-AAU,AZ-ALA")]
    public void Trace_BrokenChain_GivesANotice(string old, string changed) => Assert.Equal(
        "through_rate_broken", Assert.Single(new Example().Replace("tariffs.csv", old, changed).Read().Notices).Code);
}
