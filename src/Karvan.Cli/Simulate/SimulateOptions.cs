using System.CommandLine;

namespace Karvan.Cli;

/// <summary>The options of <c>karvan simulate</c>.</summary>
internal sealed class SimulateOptions
{
    public Argument<string[]> Scenario { get; } = new("SCENARIO")
    {
        Description = "Changes to the feed: a YAML file, or a name in its folders scenarios and periods, such as 2030.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    public Option<string?> Feed { get; } = Text("--feed", "DIR", "Folder of the feed; without it feeds/eurasia.");

    public Option<string?> Start { get; } = Text(
        "--start", "DATE", "First day that counts, UTC. Default: 1 January of the feed's period.");

    public Option<string?> Horizon { get; } = Text("--horizon", "DAYS", "How long the run counts. Default: 365d.");

    public Option<string?> WarmUp { get; } = Text(
        "--warm-up", "DAYS", "How long the corridor fills before the first day that counts. Default: 60d.");

    public Option<string?> Replications { get; } = Text(
        "--replications", "N", "How often the run is repeated with other chance. Default: 20.");

    public Option<string?> Seed { get; } = Text(
        "--seed", "N", "Chooses the chance; the same seed gives the same answer. Default: 1.");

    public Option<string?> Demand { get; } = Text(
        "--demand", "PERCENT", "Demand in percent of the feed's. Default: 100.");

    public Option<string?> Relief { get; } = Text(
        "--relief",
        "WHICH",
        "Resources to relieve in turn: a number, those most waited for; ids; all or none. Default: 12, "
        + "which takes minutes; none where they are not shown.");

    public Option<string?> At { get; } = Text("--at", "TERMINAL", "Shows one terminal's sheet instead of the summary.");

    public Option<string?> Trace { get; } = Text(
        "--trace", "UNIT", "Tells one unit's story in the first replication: its number in order of entry.");

    public Option<string?> Out { get; } = Text(
        "--out", "DIR", "Writes tables, time series, charts and events into a folder.");

    public Option<string?> OutFormat { get; } = Text(
        "--out-format", "FORMAT", "Of the files in that folder: csv or parquet. Default: csv.");

    public Option<string?> Timeline { get; } = Text(
        "--timeline",
        "WHICH",
        "Whose events of the first replication go into that folder: vehicles, all or none. Default: vehicles.");

    public Option<string?> WriteWaits { get; } = Text(
        "--write-waits", "FILE", "Writes the queues of the period as a feed's waits.csv, for plan --waits.");

    public Option<string?> Threads { get; } = Text(
        "--threads", "N", "Replications side by side. Default: one a processor.");

    public Option<string?> Format { get; } = Text("--format", "FORMAT", "table or json. Default: table.");

    public IEnumerable<Option> InOrder() =>
    [
        Start, Horizon, WarmUp, Replications, Seed, Demand, Relief, At, Trace, Out, OutFormat, Timeline, WriteWaits,
        Threads, Feed, Format,
    ];

    private static Option<string?> Text(string name, string helpName, string description) =>
        new(name) { HelpName = helpName, Description = description };
}
