using Karvan.Feed;
using Karvan.Model;

namespace Karvan.Eurasia.Tests;

/// <summary>What is built and agreed: each measure can be taken in alone, and all of them together.</summary>
public class MeasureTests
{
    private static readonly Lazy<FeedFiles> Files = new(() => FeedWriter.ToFiles(EurasiaFeed.Tables));

    public static TheoryData<string> ToCome => [.. Ids(measure => measure.Status != MeasureStatus.InForce)];

    [Theory]
    [MemberData(nameof(ToCome))]
    public void Read_MeasureTakenIn_IsSound(string measure) => Offenders.None(Notices(Read(measure)));

    [Fact]
    public void Read_AllMeasuresTogether_AreSoundAndTheSameInAnyOrder()
    {
        var ids = Ids(measure => measure.Status != MeasureStatus.InForce);

        var forward = Read(ids);
        var backward = Read([.. ids.Reverse()]);

        Offenders.None(Notices(forward));
        Assert.Equal(forward.Network!.Info.Hash, backward.Network!.Info.Hash);
        Assert.NotEqual(EurasiaFeed.Network.Info.Hash, forward.Network.Info.Hash);
    }

    /// <summary>What is in force can be taken out: the feed as it would be without.</summary>
    [Theory]
    [InlineData("dostyk-moiynty")]
    [InlineData("btk-georgia")]
    [InlineData("aktau-dredging")]
    [InlineData("ots-customs-corridor")]
    [InlineData("ge-common-transit")]
    [InlineData("alat-free-zone")]
    public void Read_MeasureTakenOut_IsSoundAndChangesTheFeed(string measure)
    {
        var without = Read("out", measure);

        Offenders.None(Notices(without));
        Assert.NotEqual(EurasiaFeed.Network.Info.Hash, without.Network!.Info.Hash);
    }

    [Fact]
    public void Read_MeasureWithoutEffects_ChangesNothing() =>
        Assert.Equal(EurasiaFeed.Network.Info.Hash, Read("power-cables").Network!.Info.Hash);

    /// <summary>The line from China by Kyrgyzstan to Tashkent is no link of today, and one of the measure.</summary>
    [Fact]
    public void Read_ChinaKyrgyzstanUzbekistan_OpensTheWay()
    {
        Assert.DoesNotContain(EurasiaFeed.Network.Services, IsOfTheLine);
        Assert.Contains(Read("china-kyrgyzstan-uzbekistan").Network!.Services, IsOfTheLine);

        static bool IsOfTheLine(Service service) => service.Id == "cku-kashgar-makmal";
    }

    /// <summary>What was published of investments and agreements is there, with its cost and currency.</summary>
    [Fact]
    public void Measures_AreOfBothKinds_WithEveryStatus()
    {
        var measures = EurasiaFeed.Network.Measures;

        Assert.True(measures.Count(measure => measure.Kind == MeasureKind.Investment) >= 29);
        Assert.True(measures.Count(measure => measure.Kind == MeasureKind.Agreement) >= 9);
        Assert.Equal(4, measures.Select(measure => measure.Status).Distinct().Count());
    }

    private static FeedResult Read(params string[] measures) => Read("in", string.Join(", ", measures));

    private static FeedResult Read(string way, string measures) => new FeedReader().Read(
        Files.Value,
        [new OverlayText("measures.yaml", $"title: Measures\nmeasures: {{{way}: [{measures}]}}\n")]);

    private static IEnumerable<string> Notices(FeedResult result) =>
        result.Notices.Select(notice => notice.ToString());

    private static string[] Ids(Func<Measure, bool> isWanted) =>
        [.. EurasiaFeed.Network.Measures.Where(isWanted).Select(measure => measure.Id)];
}
