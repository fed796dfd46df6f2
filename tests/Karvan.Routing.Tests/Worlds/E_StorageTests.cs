namespace Karvan.Routing.Tests.Worlds;

/// <summary>Storage: free days, steps, trips let go.</summary>
public sealed class E_StorageTests : WorldTests
{
    [Fact]
    public void E01_FreeDays() => Check();

    [Fact]
    public void E02_StepsAndBoxSizes() => Check();

    [Fact]
    public void E03_LetTripGoToSaveStorage() => Check();

    [Fact]
    public void E04_FirstTripIsATrap() => Check();

    [Fact]
    public void E05_CheapAndEarlyPaysMoreStorage() => Check();

    [Fact]
    public void E06_ExactlyOneDay() => Check();

    [Fact]
    public void E07_StorageCovered() => Check();
}
