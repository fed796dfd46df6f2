using System.Text.Json;
using CsCheck;

namespace Karvan.Cli.Tests;

/// <summary>Whatever is typed, the end is an answer, or one line that says what is wrong: never a fault.</summary>
public sealed class CommandFuzzTests
{
    private static readonly string[][] Verbs =
    [
        ["plan"], ["compare"], ["quote"], ["plan"], ["feed", "explain"], ["feed", "map"], ["feed", "stats"], ["feed", "check"],
        ["verify"], ["feed"], [],
    ];

    private static readonly string[] Places =
        ["Xi'an", "CNSIA", "KZ-ALT", "Altynkol", "Baku", "Alat", "Aktau", "xian", "Budapest", "Бакы", "calls.csv"];

    /// <summary>Options, each with values that it takes.</summary>
    private static readonly string[][] Options =
    [
        ["--depart", "2025-06-02", "2025-06-02T08:00Z", "2025-12-31T23:59+05:00"],
        ["--arrive-by", "2025-09-01", "2025-07-15T12:00"],
        ["--deadline", "2025-08-01"],
        ["--objective", "cost", "on-time"],
        ["--teu", "1", "10000"],
        ["--feu", "2", "5000"],
        ["--tonnes", "28.5", "0.001"],
        ["--cargo", "dry", "reefer", "dangerous"],
        ["--hs", "8542", "85.42"],
        ["--avoid", "RU,IR", "caspian", "Aktau", "KZ"],
        ["--avoid-mode", "rail", "road,sea", "air"],
        ["--via", "Aktau", "Aktau,Alat"],
        ["--price-month", "2025-06"],
        ["--criteria", "arrival,cost,emissions,transshipments", "arrival,transshipments"],
        ["--show", "1", "2"],
        ["--format", "table", "json", "csv", "geojson", "svg"],
        ["--corridor", "middle"],
        ["--view", "caspian"],
        ["--language", "az"],
        ["--period", "2024"],
        ["--scenario", "no-such"],
    ];

    private static readonly string[] Nasty =
    [
        "", " ", "-", "--", "-1", "0", "1e9", "99999999999999999999", "٣", "½", "İ", "\0", "\u202E", "\uD83D\uDE00", "\uD800",
        "a\nb", "'", "\"", ",", ",,", "@file", "=", "--=", "%s", "{0}", "../..", "NaN", "1,5", "2025-02-30", "T", "Z",
        "--all", "--shipper-owned", "--help", "--version", "--fast",
    ];

    private static readonly Gen<string> Word =
        Gen.Frequency((2, Gen.OneOf(Places)), (2, Gen.OneOf(Nasty)), (1, Gen.String[0, 12]));

    private static readonly Gen<string[]> Option =
        from option in Gen.OneOf(Options)
        from right in Gen.Int[1, option.Length - 1]
        from values in Gen.Frequency((9, Gen.Const<string[]>([option[right]])), (1, Word.Array[0, 2]))
        select (string[])[option[0], .. values];

    private static readonly Gen<string[]> Line =
        from verb in Gen.Frequency((3, Gen.OneOf(Verbs[..4])), (1, Gen.OneOf(Verbs)))
        from places in Gen.Frequency((4, Gen.Const<string[]>(["Xi'an", "Baku"])), (4, Gen.OneOf(Places).Array[2]), (1, Word.Array[0, 3]))
        from options in Option.Array[0, 4]
        select (string[])[.. verb, .. places, .. options.SelectMany(part => part), "--feed", CommandRun.Feed];

    [Fact]
    public void Run_RandomLine_AnswersOrRefusesInOneLine() => Line.Sample(
        line => Check(line, CommandRun.Of(line)),
        iter: 3_000,
        print: line => string.Join(" ", line.Select(word => $"«{word}»")));

    private static void Check(string[] line, CommandRun run)
    {
        Assert.DoesNotContain("   at Karvan", run.Output + run.Error, StringComparison.Ordinal);
        Assert.InRange(run.Code, 0, 2);
        if (run.Code == 0)
        {
            CheckAnswer(line, run);
        }
        else if (run.Output.Length == 0)
        {
            Assert.StartsWith("karvan: ", run.Error, StringComparison.Ordinal);
            Assert.True(run.Error.Count(letter => letter == '\n') == 1, $"more than one line: {run.Error}");
        }
    }

    private static void CheckAnswer(string[] line, CommandRun run)
    {
        Assert.NotEqual(string.Empty, run.Output);
        if (IsAsked(line, "json") || IsAsked(line, "geojson"))
        {
            using var document = JsonDocument.Parse(run.Output);
            Assert.Equal(JsonValueKind.Object, document.RootElement.ValueKind);
        }
    }

    private static bool IsAsked(string[] line, string format) =>
        Array.IndexOf(line, "--format") is >= 0 and var at
        && at + 1 < line.Length
        && line[at + 1] == format
        && !line.Contains("--help")
        && !line.Contains("--version");
}
