using Karvan.Feed;
using Karvan.Model;
using Karvan.Routing;

namespace Karvan.Eurasia.Tests;

/// <summary>The other years of the corridor: sound feeds, and times that go the way that the world's did.</summary>
public class PeriodTests
{
    private static readonly string Folder = Path.Combine(EurasiaFeed.Root, "feeds", "eurasia");

    public static TheoryData<string> Periods => [.. Names()];

    [Fact]
    public void Periods_AreThoseThatTheManualNames() => Assert.Equal(["2021", "2022", "2024"], Names());

    [Theory]
    [MemberData(nameof(Periods))]
    public void Read_Period_IsSoundAndNamesItself(string period)
    {
        var result = Read(period);

        Offenders.None(result.Notices.Select(notice => notice.ToString()));
        Assert.Equal(period, result.Network!.Info.Period);
        Assert.NotEqual(EurasiaFeed.Network.Info.Hash, result.Network.Info.Hash);
    }

    [Theory]
    [MemberData(nameof(Periods))]
    public void Read_PeriodAgain_HasTheSameHash(string period) =>
        Assert.Equal(Read(period).Network!.Info.Hash, Read(period).Network!.Info.Hash);

    /// <summary>53 days from China to the Black Sea were published for 2022 (S33), 18 to 23 a year later.</summary>
    [Fact]
    public void Plan_XianToPoti_TakesFarLongerInTheSurgeOf2022() => Assert.True(
        FastestDays(Read("2022").Network!, "Xi'an", "GEPTI") > 1.5m * FastestDays(EurasiaFeed.Network, "Xi'an", "GEPTI"));

    private static decimal FastestDays(Network network, string from, string to)
    {
        var request = Ask.From(from, to) with { Avoid = ["RU", "IR"], AvoidModes = [Mode.Air], All = true };
        var answer = new PlanService(network).Plan(request, NodaTime.Instant.FromUtc(2025, 6, 2, 0, 0));
        return ((PlanAnswer.Planned)answer).Plan.Itineraries.Min(one => one.Itinerary.DurationSeconds) / 86_400m;
    }

    private static FeedResult Read(string period) =>
        new FeedReader().Read(Folder, [Path.Combine(Folder, "periods", period + ".yaml")]);

    private static string[] Names() =>
        [.. Directory.GetFiles(Path.Combine(Folder, "periods"), "*.yaml")
            .Select(path => Path.GetFileNameWithoutExtension(path))
            .Order(StringComparer.Ordinal)];
}
