namespace Karvan.Routing.Tests.Worlds;

/// <summary>Borders and processes on board.</summary>
public sealed class I_OnTheWayTests : WorldTests
{
    [Fact]
    public void I01_ProcedureAtTheBorder() => Check();

    [Fact]
    public void I02_ProcedureOfTheProduct() => Check();

    [Fact]
    public void I03_WagonOntoTheFerry() => Check();

    [Fact]
    public void I04_BogieExchange() => Check();

    [Fact]
    public void I05_BorderQueueByMonth() => Check();

    [Fact]
    public void I06_CoveredCustoms() => Check();

    [Fact]
    public void I07_ProcedureOfTheRegime() => Check();
}
