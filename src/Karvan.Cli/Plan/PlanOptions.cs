using System.CommandLine;

namespace Karvan.Cli;

/// <summary>The arguments and options of <c>karvan plan</c>. Values are texts: their errors are ours to word.</summary>
internal sealed class PlanOptions
{
    public Argument<string> From { get; } =
        new("FROM") { Description = "Where the goods are handed over: UN/LOCODE, id or name." };

    public Argument<string> To { get; } = new("TO") { Description = "Where they are fetched from." };

    public Option<string> Depart { get; } = Text(
        "--depart",
        "TIME",
        "Ready at this local time of the origin (2025-06-02 or 2025-06-02T08:00). Default: its next midnight.");

    public Option<string> Until { get; } = Text(
        "--until",
        "TIME",
        "Every departure worth taking from --depart to this local time of the origin, at most 90 days later.");

    public Option<string> ArriveBy { get; } = Text(
        "--arrive-by",
        "TIME",
        "Arrive by this local time of the destination, and leave as late as possible. A date alone is its end.");

    public Option<string> Deadline { get; } = Text(
        "--deadline",
        "TIME",
        "With --depart: show only what usually has arrived by then, with its chance. A date alone is its end.");

    public Option<string> Teu { get; } = Text("--teu", "N", "20-foot boxes, 1 to 10000. Default: one 40-foot box.");

    public Option<string> Feu { get; } = Text("--feu", "N", "40-foot boxes, 1 to 5000.");

    public Option<string> Tonnes { get; } = Text(
        "--tonnes", "T", "Mass of the goods [t], at most 30.5 a box. Default: 14 for each TEU.");

    public Option<string> Cargo { get; } = Text("--cargo", "KIND", "dry, reefer or dangerous. Default: dry.");

    public Option<string> Hs { get; } = Text("--hs", "CODE", "Harmonized System code of the goods, 2 to 10 digits.");

    public Option<bool> ShipperOwned { get; } =
        new("--shipper-owned") { Description = "The boxes are the shipper's own." };

    public Option<string[]> Avoid { get; } = List(
        "--avoid",
        "LIST",
        "Countries (RU,IR), places, crossings, or caspian, black_sea, bosphorus, suez, cape, gibraltar, malacca.");

    public Option<string[]> AvoidMode { get; } = List("--avoid-mode", "LIST", "rail, road, sea, air.");

    public Option<string[]> Via { get; } = List("--via", "LIST", "Places to pass, in this order; at most 8.");

    public Option<string> Objective { get; } = Text(
        "--objective", "WORD", "Rank by cost (price, time and emissions in one) or on-time. Default: cost.");

    public Option<string> PriceMonth { get; } = Text(
        "--price-month", "YYYY-MM", "Month of prices and exchange rates. Default: the feed's.");

    public Option<string> Feed { get; } = Text("--feed", "DIR", "Folder of the feed. Default: feeds/eurasia.");

    public OverlayOptions Overlays { get; } = new();

    public Option<string> Criteria { get; } = Text(
        "--criteria", "LIST", "Some of arrival,cost,emissions,transshipments, to weigh by them alone. Default: all.");

    public Option<string> Relax { get; } = Text(
        "--relax", "SHARE", "Leave out what another equals within this share a leg (1/64). Default: 0.");

    public Option<string> Batch { get; } = Text(
        "--batch", "FILE", "Plan each row of a CSV file instead of FROM and TO; the options hold for every row.");

    public Option<string> Out { get; } = Text(
        "--out", "FILE", "With --batch: the results, .csv or .parquet; begun ones are gone on with.");

    public Option<bool> All { get; } =
        new("--all") { Description = "Show every optimal itinerary, not a choice of 12." };

    public Option<string> Show { get; } = Text("--show", "N", "The itinerary to show step by step. Default: 1.");

    public Option<string> Format { get; } = Text("--format", "FORMAT", "table, json, csv or geojson. Default: table.");

    /// <summary>Gives the options in the order of the help.</summary>
    public IEnumerable<Option> InOrder() =>
    [
        Depart, Until, ArriveBy, Deadline, Objective, Teu, Feu, Tonnes, Cargo, Hs, ShipperOwned, Avoid, AvoidMode, Via,
        PriceMonth, Feed, Overlays.Period, Overlays.Scenario, Overlays.Waits, Criteria, Relax, All, Show, Format, Batch,
        Out,
    ];

    private static Option<string> Text(string name, string value, string description) =>
        new(name) { Description = description, HelpName = value, Arity = ArgumentArity.ExactlyOne };

    private static Option<string[]> List(string name, string value, string description) =>
        new(name) { Description = description, HelpName = value, Arity = ArgumentArity.OneOrMore };
}
