namespace Karvan.Eurasia.Tests;

/// <summary>A rule holds when no row breaks it; otherwise every row that does is named, one a line.</summary>
internal static class Offenders
{
    public static void None(IEnumerable<string> rows)
    {
        string[] found = [.. rows];
        Assert.True(found is [], $"{found.Length} found:\n{string.Join('\n', found)}");
    }
}
