using System.Globalization;
using Karvan.Model;

namespace Karvan.Eurasia.Tests;

/// <summary>What a comparison promises: enough corridors both ways, prices near what is published, no empty
/// reason.</summary>
public class CompareTests(ITestOutputHelper output)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [Theory]
    [InlineData("Xi'an", "Budapest", 3)]
    [InlineData("Budapest", "Xi'an", 3)]
    [InlineData("Chongqing", "Duisburg", 3)]
    [InlineData("Duisburg", "Chongqing", 3)]
    [InlineData("Almaty", "Istanbul", 3)]
    [InlineData("Istanbul", "Almaty", 3)]
    [InlineData("Tashkent", "Trieste", 3)]
    [InlineData("Trieste", "Tashkent", 3)]
    [InlineData("Shanghai", "Poti", 2)]
    [InlineData("Poti", "Shanghai", 2)]
    [InlineData("Baku", "Xi'an", 2)]
    [InlineData("Xi'an", "Baku", 2)]
    public void Compare_MainPairs_ShowsEnoughCorridors(string from, string to, int least)
    {
        var comparison = Compare(from, to);
        var found = comparison.Corridors.Where(corridor => corridor.Reason is null).ToList();

        output.WriteLine($"{from} -> {to}: {string.Join(", ", found.Select(corridor => corridor.Corridor))}");
        Assert.True(found.Count >= least, $"found {found.Count} corridors, expected {least} or more");
        Offenders.None(
            from corridor in comparison.Corridors
            where corridor.Reason is { Length: 0 }
            select $"{corridor.Corridor}: found neither a way nor a reason");
    }

    /// <summary>A corridor that would be a detour says so; none is shown by Germany from Almaty to Istanbul.</summary>
    [Theory]
    [InlineData("Almaty", "Istanbul")]
    [InlineData("Istanbul", "Almaty")]
    [InlineData("Tashkent", "Trieste")]
    public void Compare_BetweenNearEnds_ShowsNoDetour(string from, string to)
    {
        var comparison = Compare(from, to);

        Assert.DoesNotContain(
            comparison.Corridors.SelectMany(corridor => corridor.Itineraries),
            ranked => ranked.Itinerary.Corridor != Corridor.Ocean && ranked.Itinerary.Legs.Sum(leg => leg.Metres) > 9_500_000);
        var ocean = Assert.Single(comparison.Corridors, corridor => corridor.Corridor == Corridor.Ocean);
        Assert.Contains("times the straight line", ocean.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Chengdu", "Łódź")]
    [InlineData("Yiwu", "Istanbul")]
    [InlineData("Ürümqi", "Tbilisi")]
    [InlineData("Tashkent", "Mersin")]
    [InlineData("Wuhan", "Hamburg")]
    [InlineData("Baku", "Vienna")]
    [InlineData("Poti", "Xi'an")]
    [InlineData("Tianjin", "Budapest")]
    [InlineData("Nanjing", "Bratislava")]
    public void Compare_OtherPairs_ShowsTwoCorridorsOrMore(string from, string to) =>
        Assert.True(Compare(from, to).Corridors.Count(corridor => corridor.Reason is null) >= 2);

    /// <summary>
    /// 2,500 to 3,250 a 40-foot box from the Kazakh border to the Black Sea (S09); 5,350 to 5,700 to Almaty and Aktau
    /// in
    /// the carrier's box (S36b). From Xi'an the Chinese railway (J115) and the hire of the box (J134) come on top of
    /// the
    /// first, so a way by train and ship lies between both ends of the two.
    /// </summary>
    [Theory]
    [InlineData("Xi'an", "Poti")]
    public void Compare_MiddleCorridorToTheBlackSea_CostsWhatIsPublished(string from, string to)
    {
        var middle = Assert.Single(Compare(from, to).Corridors, corridor => corridor.Corridor == Corridor.Middle);

        Within("cheapest [USD]", middle.Cheapest!.Itinerary.Cost.Dollars, 4_000, 6_500);
    }

    /// <summary>USD 2,500 to 3,250 a 40-foot box between the Kazakh border and the Black Sea (S09).</summary>
    [Fact]
    public void Plan_AltynkolToPoti_CostsWhatIsPublished()
    {
        var middle = Assert.Single(Compare("KZ-ALT", "Poti").Corridors, corridor => corridor.Corridor == Corridor.Middle);

        Within("cheapest [USD]", middle.Cheapest!.Itinerary.Cost.Dollars, 2_500, 5_000);
    }

    /// <summary>Boxes are hired one way westbound, ERAI and the sea are dearer west, and borders keep longer
    /// east.</summary>
    [Theory]
    [InlineData("Xi'an", "Budapest", Corridor.Middle)]
    [InlineData("Xi'an", "Budapest", Corridor.Northern)]
    [InlineData("Xi'an", "Budapest", Corridor.Ocean)]
    [InlineData("Xi'an", "Budapest", Corridor.Air)]
    public void Compare_WestAndEast_DifferInPrice(string west, string east, Corridor corridor)
    {
        var there = Compare(west, east).Corridors.Single(best => best.Corridor == corridor).Cheapest!;
        var back = Compare(east, west).Corridors.Single(best => best.Corridor == corridor).Cheapest!;

        Assert.True(there.Itinerary.Cost.Cents > back.Itinerary.Cost.Cents, $"found {there.Itinerary.Cost}, {back.Itinerary.Cost}");
    }

    /// <summary>A flight takes days, a train weeks, a ship more than a month.</summary>
    [Fact]
    public void Compare_XianToBudapest_OrdersTheCorridorsByTime()
    {
        var fastest = Compare("Xi'an", "Budapest").Corridors
            .ToDictionary(best => best.Corridor, best => best.Fastest!.Itinerary.DurationSeconds / 86_400m);

        Within("air [d]", fastest[Corridor.Air], 2, 8);
        Within("northern [d]", fastest[Corridor.Northern], 13, 26);
        Within("middle [d]", fastest[Corridor.Middle], 15, 40);
        Within("ocean [d]", fastest[Corridor.Ocean], 30, 55);
    }

    private static Comparison Compare(string from, string to)
    {
        using var source = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        source.CancelAfter(Patience);
        return Ask.Compare(Ask.From(from, to), source.Token);
    }

    private static void Within(string what, decimal found, decimal least, decimal most) => Assert.True(
        found >= least && found <= most,
        string.Create(CultureInfo.InvariantCulture, $"{what}: found {found:0.##}, expected {least} to {most}"));
}
