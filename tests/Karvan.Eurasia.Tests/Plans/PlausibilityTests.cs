using System.Globalization;
using Karvan.Model;

namespace Karvan.Eurasia.Tests;

/// <summary>What the planner makes of the feed, against what the corridor is known to take and cost.</summary>
/// <remarks>
/// Days are from hand-over to fetching, the usual waits included; free days are without any. The published figures are
/// mostly official; forwarders know longer ones, so what is tested is a band.
/// </remarks>
public class PlausibilityTests
{
    private const decimal HourSeconds = 3_600;

    private const decimal DaySeconds = 86_400;

    private const decimal KilometreMetres = 1_000;

    /// <summary>Nine days by the ministry in October 2024 (S29).</summary>
    [Fact]
    public void Plan_AltynkolToAbsheronByExpressTrains_TakesAsLongAsPublished()
    {
        var itinerary = Ask.ByServices(
            Ask.From("KZ-ALT", "AZ-ABS"), "kz-exp-altynkol-aktau", "cas-kmtf-aktau-alat", "az-exp-alat-absheron");

        Within("free running [d]", itinerary.FreeRunningSeconds / DaySeconds, 5, 7);
        Within("duration [d]", itinerary.DurationSeconds / DaySeconds, 9, 12);
    }

    /// <summary>Three days of the demonstration train of 2024 (S30).</summary>
    [Fact]
    public void Plan_AltynkolToAktau_RunsFreeInAboutThreeDays()
    {
        var itinerary = Ask.ByServices(Ask.From("KZ-ALT", "KZ-AAU"), "kz-exp-altynkol-aktau");

        Within("free running [d]", itinerary.FreeRunningSeconds / DaySeconds, 2.8m, 3.5m);
    }

    /// <summary>18 hours in good weather (S123), 20 to 22 in 2022 (S120).</summary>
    [Fact]
    public void Plan_KurykToAlat_SailsAsLongAsPublished()
    {
        var ferry = Ask.ByServices(Ask.From("KZ-KUR", "AZ-ALA"), "cas-ferry-kuryk-alat").Legs[0];

        Within("ride [h]", (ferry.Arrival.Seconds - ferry.Departure.Seconds) / HourSeconds, 18, 22);
    }

    /// <summary>The ERAI index of July 2024: 7.31 days, USD 3,372 a 40-foot box west and 2,600 east (S14).</summary>
    [Theory]
    [InlineData("KZ-DOS", "BY-BQT", "n-con-dostyk-malaszewicze", 3_372)]
    [InlineData("KZ-ALT", "BY-BQT", "n-con-altynkol-malaszewicze", 3_372)]
    [InlineData("BY-BQT", "KZ-DOS", "n-con-brest-alashankou", 2_600)]
    [InlineData("BY-BQT", "KZ-ALT", "n-con-brest-horgos", 2_600)]
    public void Plan_NorthernBroadGaugeSection_IsTheErai(string from, string to, string service, int dollars)
    {
        var itinerary = Ask.ByServices(Ask.From(from, to), service);

        Within("duration [d]", itinerary.DurationSeconds / DaySeconds, 6.6m, 8.0m);
        Assert.Equal(dollars, itinerary.Cost.Dollars);
    }

    /// <summary>USD 2,972 against 4,284 a 40-foot box, 31 % less, in InterRail's tariff of April 2020 (S37).</summary>
    [Fact]
    public void Plan_SergeliToDerince_IsCheaperByTurkmenbasyThanByAktau()
    {
        var south = Cheapest(Ask.From("UZ-SRG", "TR-DRC", "KZ-AAU", "KZ-KUR", "IR"));
        var north = Cheapest(Ask.From("UZ-SRG", "TR-DRC", "TM-KRW", "IR"));

        Assert.True(Enters(south, "TM") && !Enters(north, "TM"), "found the two ways mixed up");
        Within("saving by Türkmenbaşy [%]", 100 * (1 - (south.Cost.Dollars / north.Cost.Dollars)), 20, 45);
    }

    /// <summary>19,598 km on the sea network of Eurostat (R5).</summary>
    [Fact]
    public void Plan_ShanghaiToRotterdamBySuez_SailsAsFarAsPublished()
    {
        var ship = Ask.ByServices(Ask.From("CN-SHA", "NL-RTM", "cape"), "ds-shanghai-hamburg-suez").Legs[0];

        Within("distance [km]", ship.Metres / KilometreMetres, 19_000, 20_200);
    }

    [Theory]
    [InlineData("HU-BUD", "CN-XIA")]
    [InlineData("DE-DUI", "CN-CKG")]
    public void Plan_Eastbound_IsFound(string from, string to) => Assert.NotEmpty(Ask.Itineraries(Ask.From(from, to)));

    [Fact]
    public void Plan_XianToBudapest_ShowsThreeCorridors()
    {
        var shown = Ask.Itineraries(Ask.From("CNSIA", "HUBUD") with { All = false });

        var corridors = shown.Select(itinerary => itinerary.Corridor).Distinct().Order().ToList();
        Assert.True(corridors.Count >= 3, $"found {string.Join(", ", corridors)}, expected three corridors or more");
    }

    [Fact]
    public void Plan_XianToDuisburgAvoidingRussiaAndIran_EntersNeither() => Offenders.None(
        from itinerary in Ask.Itineraries(Ask.From("CNSIA", "DEDUI", "RU", "IR"))
        where Enters(itinerary, "RU") || Enters(itinerary, "IR")
        select Ask.Describe(itinerary));

    /// <summary>Integrated circuits from the Union may not transit Russia (Regulation (EU) 833/2014, K1).</summary>
    [Fact]
    public void Plan_IntegratedCircuitsToXian_KeepOutOfRussiaAndSayWhy()
    {
        var request = Ask.From("DEDUI", "CNSIA") with { Hs = "8542" };
        var plan = Ask.Answer(request);

        Offenders.None(
            from itinerary in Ask.Itineraries(request)
            where Enters(itinerary, "RU")
            select Ask.Describe(itinerary));
        Assert.Equal(
            ["eu-transit-russia-dual-technology", "eu-transit-belarus-dual-technology"],
            plan.ClosedBy.Select(restriction => restriction.Id));
    }

    /// <summary>The same boxes without a code go by Russia, so that the rule above is seen to act.</summary>
    [Fact]
    public void Plan_OtherGoodsToXian_MayEnterRussia() => Assert.Contains(
        Ask.Itineraries(Ask.From("DEDUI", "CNSIA")), itinerary => Enters(itinerary, "RU"));

    private static Itinerary Cheapest(PlanRequest request) =>
        Ask.Itineraries(request).MinBy(itinerary => itinerary.Cost)!;

    private static bool Enters(Itinerary itinerary, string country) => itinerary.Countries.Contains(new(country));

    private static void Within(string what, decimal found, decimal least, decimal most) => Assert.True(
        found >= least && found <= most,
        string.Create(CultureInfo.InvariantCulture, $"{what}: found {found:0.##}, expected {least} to {most}"));
}
