using System.CommandLine;
using System.Globalization;
using Karvan.Model;

namespace Karvan.Cli;

/// <summary>What is asked of <c>karvan simulate</c>, read and checked.</summary>
internal sealed record SimulateQuestion
{
    private const int MaxSeed = int.MaxValue;

    public Moment? Start { get; private init; }

    public int HorizonDays { get; private init; }

    public int WarmUpDays { get; private init; }

    public int Replications { get; private init; }

    public ulong Seed { get; private init; }

    public int Threads { get; private init; }

    public decimal DemandFactor { get; private init; }

    /// <summary>Gets which resources are relieved.</summary>
    public ReliefChoice Relief { get; private init; } = ReliefChoice.None;

    public string? At { get; private init; }

    public int? Trace { get; private init; }

    public string? Out { get; private init; }

    public bool IsParquet { get; private init; }

    /// <summary>Gets whether events are written, and whether those of units and resources too.</summary>
    public (bool IsWritten, bool TellsAll) Timeline { get; private init; }

    /// <summary>Gets the file that the queues are written to; null: none.</summary>
    public string? WaitsOut { get; private init; }

    public bool IsJson { get; private init; }

    /// <exception cref="BadInputException">A value is not allowed, or not beside the others.</exception>
    public static SimulateQuestion Read(ParseResult parsed, SimulateOptions options)
    {
        var question = ReadValues(parsed, options);
        Option[] ofOut = [options.OutFormat, options.Timeline];
        if (question.Out is null && Array.Find(ofOut, option => parsed.GetResult(option) is { Implicit: false })
            is { } alone)
        {
            throw new BadInputException($"{alone.Name} goes with --out, the folder of the files");
        }

        if (question is { At: not null, Trace: not null })
        {
            throw new BadInputException("--at and --trace are given; only one of the two is allowed");
        }

        if (question is { At: not null, IsJson: true })
        {
            throw new BadInputException("--at goes with --format table; JSON holds the figures of all terminals");
        }

        // What a sheet or a story does not show is not worked out: it takes a dozen studies.
        var showsRelief = question is { At: null, Trace: null } || question.IsJson || question.Out is not null;
        return showsRelief ? question
            : parsed.GetResult(options.Relief) is { Implicit: false } && !question.Relief.IsNone
                ? throw new BadInputException(
                    "--relief goes with the summary, --format json or --out; --at and --trace do not show it")
                : question with { Relief = ReliefChoice.None };
    }

    private static SimulateQuestion ReadValues(ParseResult parsed, SimulateOptions options) => new()
    {
        Start = OptionText.Date("--start", parsed.GetValue(options.Start)) is { } day
            ? Moment.FromInstant(day.AtMidnight().InUtc().ToInstant())
            : null,
        HorizonDays = Days("--horizon", parsed.GetValue(options.Horizon), 1, 3_650) ?? 365,
        WarmUpDays = Days("--warm-up", parsed.GetValue(options.WarmUp), 0, 365) ?? 60,
        Replications = OptionText.Number("--replications", parsed.GetValue(options.Replications), 1, 1_000) ?? 20,
        Seed = (ulong)(OptionText.Number("--seed", parsed.GetValue(options.Seed), 0, MaxSeed) ?? 1),
        Threads = OptionText.Number("--threads", parsed.GetValue(options.Threads), 1, 256) ?? 0,
        DemandFactor = (OptionText.Number("--demand", parsed.GetValue(options.Demand), 0, 10_000) ?? 100) / 100m,
        Relief = ReadRelief(parsed.GetValue(options.Relief)),
        At = parsed.GetValue(options.At) is { } at ? OptionText.Name("--at", at) : null,
        Trace = OptionText.Number("--trace", parsed.GetValue(options.Trace), 1, int.MaxValue),
        Out = parsed.GetValue(options.Out) is { } folder ? OptionText.Folder("--out", folder) : null,
        IsParquet = OptionText.Word(
            "--out-format", parsed.GetValue(options.OutFormat), false, ("csv", false), ("parquet", true)),
        Timeline = OptionText.Word(
            "--timeline",
            parsed.GetValue(options.Timeline),
            (true, false),
            ("vehicles", (true, false)),
            ("all", (true, true)),
            ("none", (false, false))),
        WaitsOut = parsed.GetValue(options.WriteWaits) is { } waits ? OptionText.Name("--write-waits", waits) : null,
        IsJson = OptionText.Word("--format", parsed.GetValue(options.Format), false, ("table", false), ("json", true)),
    };

    private static ReliefChoice ReadRelief(string? text) => text?.Trim().ToUpperInvariant() switch
    {
        null => ReliefChoice.Default,
        "ALL" => ReliefChoice.All,
        "NONE" => ReliefChoice.None,
        { } other when int.TryParse(other, NumberStyles.None, CultureInfo.InvariantCulture, out var count) =>
            ReliefChoice.OfMost(count),
        { } other when other.Contains(':', StringComparison.Ordinal) => ReliefChoice.Of(
            [.. text!.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)]),
        _ => throw new BadInputException(
            $"--relief '{text}' is not allowed; "
            + "allowed: all, none, a number such as 12 or ids of resources such as cranes:AZ-ALA-P"),
    };

    private static int? Days(string option, string? text, int least, int most)
    {
        if (text is null)
        {
            return null;
        }

        var trimmed = text.Trim();
        var digits = trimmed is [.. var number, 'd' or 'D'] ? number : trimmed;
        return int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var days)
            && days >= least && days <= most
            ? days
            : throw new BadInputException(string.Create(
                CultureInfo.InvariantCulture, $"{option} '{text}' is not allowed; allowed: {least}d to {most}d"));
    }
}
