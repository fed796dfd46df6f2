namespace Karvan.House.Tests;

/// <summary>A rule holds when nothing breaks it; otherwise every place that does is named, one a line.</summary>
internal static class Offenders
{
    public static void None(IEnumerable<string> places)
    {
        string[] found = [.. places];
        Assert.True(found is [], $"{found.Length} found:\n{string.Join('\n', found)}");
    }
}
