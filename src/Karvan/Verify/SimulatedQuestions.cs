using Karvan.Model;

namespace Karvan;

/// <summary>The observations that a simulated year answers.</summary>
/// <remarks>
/// They stand here, by their ids in feeds/eurasia, and not in the format of a feed: what is read out of a year differs
/// from figure to figure. A feed without them has none to answer.
/// </remarks>
internal static class SimulatedQuestions
{
    private const string ToDemand = "mc-west-cnxia-azabs";

    public static readonly IReadOnlyList<SimulatedQuestion> All =
    [
        new("titr-teu-2025", "2025", true, year => year.TeuOf(Corridor.Middle, withEmpties: false), string.Empty),
        new("alat-teu-2025", "2025", true, year => year.TeuOf(Corridor.Middle, withEmpties: true), string.Empty),
        new("china-trains-2025", "2025", false, year => year.ServedBy(IsTrainToCaspian, 110), string.Empty),
        new("zarifa-aliyeva-trips", "2025", false, year => year.RunsOf("asco-ferries-kuryk"),
            "The feed has six ferries for the line to Kuryk and goods of 2025 for fewer; "
                + "those that wait for goods sail less."),
        new("kuryk-calls", "2025", false, year => year.At("KZ-KUR-P", row => row.VesselCalls * 10 / 12), string.Empty),
        new("V23", "2025", false, year => year.At("AZ-ALA-P", row => row.FeederHours),
            "The mean of the port is over all its vessels; here it is that of container feeders."),
        new("wagons-kuryk-embargo", "2025", false, year => year.ServedBy(IsFerryAtKuryk, 2 * 365),
            "The feed's demand is what was carried in the year, 38 wagons a day both ways; "
                + "the embargo was of its busiest months."),
        new("kuryk-embargo-waiting", "2025", false,
            year => year.LongestQueue("departures:KZ-KUR-P>AZ-ALA-P/ferry", 4, 6, 2),
            "Wagons that waited and went another way are in no demand; "
                + "those of the feed are the ones that were carried."),
        new("brest-trains-2025", "2025", false,
            year => year.LongestQueue("crossing:brest-malaszewicze>PL", 9, 9, 1), string.Empty),
        new("dostyk-jam-2024", "2024", false,
            year => year.LongestQueue("crossing:dostyk-alashankou>CN", 8, 11, 1),
            "What China takes in a day is published as an agreement; "
                + "that it took less in that summer is told, not counted."),
        new("cpmm-kz-rail-speed-2022", "2025", false, year => year.SpeedIn(new Country("KZ")),
            "The measured delay holds the borders of ordinary freight; "
                + "here trains of containers run between two terminals."),
        new("V8a", "2025", false, year => year.TransitOf(ToDemand, 12), string.Empty),
        new("V8b", "2025", false, year => year.TransitOf(ToDemand, 1), string.Empty),
    ];

    private static bool IsTrainToCaspian(string id) =>
        (id.StartsWith("departures:KZ-ALT-R>", StringComparison.Ordinal)
            || id.StartsWith("departures:KZ-DOS-R>", StringComparison.Ordinal))
        && (id.Contains(">KZ-AAU-P/", StringComparison.Ordinal) || id.Contains(">KZ-KUR-P/", StringComparison.Ordinal));

    private static bool IsFerryAtKuryk(string id) =>
        id is "departures:KZ-KUR-P>AZ-ALA-P/ferry" or "departures:AZ-ALA-P>KZ-KUR-P/ferry";
}
