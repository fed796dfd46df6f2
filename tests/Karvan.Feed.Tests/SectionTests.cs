using Karvan.Model;

namespace Karvan.Feed.Tests;

/// <summary>How the way between two calls is traced.</summary>
public class SectionTests
{
    [Fact]
    public void Trace_Example_CrossesTheBorder()
    {
        var network = new Example().ReadSound();
        var train = network.Services[1];

        Assert.Equal(418_000, train.Calls[1].Section!.Metres);
        Assert.Null(train.Calls[1].Section!.Crossing);
        Assert.Equal("boyuk-kesik-gardabani", network[train.Calls[2].Section!.Crossing!.Value].Id);
        Assert.Equal("GE", train.Calls[2].Section!.Parts[0].Country.Code);
        Assert.Equal("bk-ge-block", network[train.Calls[2].Procedure!.Value].Id);
    }

    [Fact]
    public void Trace_ProductWithoutRow_TakesTheRowOfAny()
    {
        var network = new Example(
            ).Replace("services.csv", "express_block_train", "ordinary_container_train").ReadSound();

        Assert.Equal("bk-ge", network[network.Services[1].Calls[2].Procedure!.Value].Id);
    }

    [Fact]
    public void Trace_TwoWays_TakesTheShorter() => Assert.Equal(
        "alat-ganja ganja-boyuk-kesik",
        WithWays("alat-ganja,AZ-ALA,AZ-GAN,rail,1520,220,,AZ,", "ganja-boyuk-kesik,AZ-GAN,AZ-BOK,rail,1520,197,,AZ,"));

    [Fact]
    public void Trace_EqualLength_TakesFewerLinks() => Assert.Equal(
        "alat-boyuk-kesik",
        WithWays("alat-ganja,AZ-ALA,AZ-GAN,rail,1520,220,,AZ,", "ganja-boyuk-kesik,AZ-GAN,AZ-BOK,rail,1520,198,,AZ,"));

    [Fact]
    public void Trace_EqualLengthAndCount_TakesTheFirstIds() => Assert.Equal(
        "alat-boyuk-kesik",
        WithWays("alat-boyuk-kesik-2,AZ-ALA,AZ-BOK,rail,1520,418,,AZ,", "Z,AZ-BOK,AZ-GAN,rail,1520,250,,AZ,"));

    [Fact]
    public void Trace_EqualLengthSmallerId_TakesIt() => Assert.Equal(
        "Alat-boyuk-kesik",
        WithWays("Alat-boyuk-kesik,AZ-ALA,AZ-BOK,rail,1520,418,,AZ,", "Z,AZ-BOK,AZ-GAN,rail,1520,250,,AZ,"));

    [Fact]
    public void Trace_OtherGauge_IsNoWay() => Assert.Equal(
        "alat-boyuk-kesik",
        WithWays("alat-ganja,AZ-ALA,AZ-GAN,rail,1435,220,,AZ,", "ganja-boyuk-kesik,AZ-GAN,AZ-BOK,rail,1435,190,,AZ,"));

    [Fact]
    public void Trace_BothGauges_IsAWay() => Assert.Equal(
        "alat-ganja ganja-boyuk-kesik",
        WithWays("alat-ganja,AZ-ALA,AZ-GAN,rail,1435/1520,220,,AZ,", "ganja-boyuk-kesik,AZ-GAN,AZ-BOK,rail,1520,190,,AZ,"));

    private static string WithWays(params string[] links)
    {
        var network = new Example()
            .Add("locations.csv", "AZ-GAN,Half-way,AZ,,40.70,47.20,Asia/Baku,")
            .Add("links.csv", links)
            .ReadSound();
        return string.Join(
            ' ', network.Services[1].Calls[1].Section!.Parts.Select(part => network[part.Link!.Value].Id));
    }
}
