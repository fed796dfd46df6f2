namespace Karvan.Routing.Tests.Worlds;

/// <summary>Cut-offs and missed connections.</summary>
public sealed class C_CutOffTests : WorldTests
{
    [Fact]
    public void C01_CutOffMet() => Check();

    [Fact]
    public void C02_CutOffMissedByAMinute() => Check();

    [Fact]
    public void C03_MissedConnection() => Check();

    [Fact]
    public void C04_CutOffBeforeIntermediateCall() => Check();

    [Fact]
    public void C05_CutOffBeforeUsualWait() => Check();
}
