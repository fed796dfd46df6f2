using System.Globalization;

namespace Karvan.Eurasia.Tests;

/// <summary>What the feed's links sum to, against what was published, within three per cent.</summary>
public class PublishedLengthTests
{
    private const decimal Tolerance = 0.03m;

    [Theory]
    [InlineData(PublishedLengths.Rail)]
    [InlineData(PublishedLengths.Road)]
    [InlineData(PublishedLengths.Sea)]
    public void Length_OfPublishedWay_Agrees(string table) => Offenders.None(
        from way in PublishedLength.Parse(table)
        where way.Disagreement.Length == 0
        let found = Find(way)
        where found is not { } km || Differs(km, way.Km)
        select Finding(way, found, "within 3 %"));

    /// <summary>A way that once agreed again leaves the list, so that nothing stays excused for ever.</summary>
    [Theory]
    [InlineData(PublishedLengths.Rail)]
    [InlineData(PublishedLengths.Road)]
    [InlineData(PublishedLengths.Sea)]
    public void Length_KnownNotToAgree_StillDiffers(string table) => Offenders.None(
        from way in PublishedLength.Parse(table)
        where way.Disagreement.Length > 0
        let found = Find(way)
        where found is not { } km || !Differs(km, way.Km)
        select Finding(way, found, $"more than 3 % off: {way.Disagreement}"));

    [Fact]
    public void Sources_OfPublishedLengths_StandInTheFeed() => Offenders.None(
        from table in new[] { PublishedLengths.Rail, PublishedLengths.Road, PublishedLengths.Sea }
        from way in PublishedLength.Parse(table)
        where !EurasiaFeed.Sources.ContainsKey(way.Source)
        select $"{way}: found no row {way.Source} in sources.csv, expected one");

    private static decimal? Find(PublishedLength way) => WayMap.OfModes(way.Modes).FindKm(way.Stops);

    private static bool Differs(decimal found, decimal published) =>
        Math.Abs(found - published) > Tolerance * published;

    private static string Finding(PublishedLength way, decimal? found, string expected) => string.Create(
        CultureInfo.InvariantCulture,
        $"{way}: found {found?.ToString("0.#", CultureInfo.InvariantCulture) ?? "no way"}, expected {expected}");
}
