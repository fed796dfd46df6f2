namespace Karvan.Routing.Tests.Worlds;

/// <summary>Leaving as late as possible.</summary>
public sealed class K_ArriveByTests : WorldTests
{
    [Fact]
    public void K01_LatestReadyTime() => Check();

    [Fact]
    public void K02_LaterOrCheaper() => Check();

    [Fact]
    public void K03_LastSecondBeforeClosing() => Check();

    [Fact]
    public void K04_EarlierSavesStorage() => Check();

    [Fact]
    public void K05_TooLate() => Check();
}
