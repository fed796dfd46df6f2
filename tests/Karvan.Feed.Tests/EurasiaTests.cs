namespace Karvan.Feed.Tests;

/// <summary>The feed that Karvan plans on unless told otherwise.</summary>
public class EurasiaTests
{
    [Fact]
    public void Read_Eurasia_HasNoErrors()
    {
        var result = new FeedReader().Read(Repository.PathOf("feeds/eurasia"));

        Assert.Empty(result.Notices.Where(notice => notice.Severity == NoticeSeverity.Error));
        Assert.NotNull(result.Network);
    }

    [Fact]
    public void Write_Eurasia_ReadsAsTheSameFeed()
    {
        var result = new FeedReader().Read(Repository.PathOf("feeds/eurasia"));

        var again = new FeedReader().Read(FeedWriter.ToFiles(result.Tables!));

        Assert.Equal(result.Network!.Info, again.Network!.Info);
    }
}
