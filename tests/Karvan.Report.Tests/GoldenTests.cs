using System.Runtime.CompilerServices;

namespace Karvan.Report.Tests;

/// <summary>
/// The example's maps and two charts, to the letter. KARVAN_WRITE_GOLDEN=1 writes the files anew, for a person to
/// look at.
/// </summary>
public sealed class GoldenTests
{
    [Fact]
    public void Svg_OfTheExample_IsTheSame() => Check("example.svg", Drawing.Svg(Feeds.Example));

    [Fact]
    public void GeoJson_OfTheExample_IsTheSame() => Check("example.geojson", Drawing.GeoJson(Feeds.Example));

    [Fact]
    public void Svg_OfTimes_IsTheSame() => Check("times.svg", Drawing.Svg(ChartTests.Times));

    [Fact]
    public void Svg_OfRanges_IsTheSame() => Check("ranges.svg", Drawing.Svg(ChartTests.Ranges));

    private static void Check(string name, string output, [CallerFilePath] string caller = "")
    {
        // The hash is the feed room's affair: noughts stand for it.
        var hash = Feeds.Example.Info.Hash;
        var actual = output
            .Replace(hash, new string('0', hash.Length), StringComparison.Ordinal)
            .Replace(hash[..12], new string('0', 12), StringComparison.Ordinal);
        if (Environment.GetEnvironmentVariable("KARVAN_WRITE_GOLDEN") == "1")
        {
            File.WriteAllText(Path.Combine(Path.GetDirectoryName(caller)!, "Golden", name), actual);
        }
        else
        {
            Assert.Equal(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Golden", name)), actual);
        }
    }
}
