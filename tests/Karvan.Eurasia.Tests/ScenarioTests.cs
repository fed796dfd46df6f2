using Karvan.Feed;

namespace Karvan.Eurasia.Tests;

/// <summary>The years to come: sound feeds that are what their titles say.</summary>
public class ScenarioTests
{
    private static readonly string Folder = Path.Combine(EurasiaFeed.Root, "feeds", "eurasia");

    /// <summary>11 Mt across the Caspian in 2030 (S01, S04), by the method m-scenario-2030.</summary>
    [Fact]
    public void Read_2030_IsSoundAndAsksFor11MtAcrossTheCaspian()
    {
        var result = new FeedReader().Read(Folder, [Path.Combine(Folder, "scenarios", "2030.yaml")]);

        Offenders.None(result.Notices.Select(notice => notice.ToString()));
        var network = result.Network!;
        var before = EurasiaFeed.Network.Demands.ToDictionary(demand => demand.Id, demand => demand.YearlyAmount);
        var grown = network.Demands.Where(demand => demand.YearlyAmount != before[demand.Id]).ToList();
        Assert.Equal("2030", network.Info.Period);
        Assert.InRange(grown.Sum(demand => demand.YearlyAmount * demand.UnitMass.Tonnes), 10_900_000, 11_100_000);
    }
}
