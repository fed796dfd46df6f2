namespace Karvan.Tests;

public sealed class EditDistanceTests
{
    [Theory]
    [InlineData("", "", 0)]
    [InlineData("aktau", "aktau", 0)]
    [InlineData("aktau", "aktaw", 1)]
    [InlineData("aktau", "akau", 1)]
    [InlineData("aktau", "akttau", 1)]
    [InlineData("aktau", "katau", 1)]
    [InlineData("poti", "batumi", 4)]
    public void Between_Words_ReturnsSlips(string one, string other, int slips)
    {
        Assert.Equal(slips, EditDistance.Between(one, other, 9));
        Assert.Equal(slips, EditDistance.Between(other, one, 9));
    }

    [Fact]
    public void Between_BeyondTheLimit_ReturnsOneMore() => Assert.Equal(3, EditDistance.Between("poti", "batumi", 2));
}
