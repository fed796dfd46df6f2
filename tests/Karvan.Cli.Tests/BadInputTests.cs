namespace Karvan.Cli.Tests;

/// <summary>Whatever is wrong, one line says what and what is allowed, and the exit code is 2.</summary>
public sealed class BadInputTests
{
    [Theory]
    [InlineData("no verb", "a verb is missing; allowed are plan, compare, quote, verify, simulate, feed")]
    [InlineData(
        "unknown verb", "unknown verb 'plna'; allowed are plan, compare, quote, verify, simulate, feed", "plna")]
    [InlineData("unknown option of the root", "unknown option '--fast'", "--fast")]
    [InlineData("feed without a verb", "a verb is missing; allowed are check, stats", "feed")]
    [InlineData("feed with an unknown verb", "unknown verb 'chekc'; allowed are check, stats", "feed", "chekc")]
    [InlineData("feed check without a folder", "DIR is missing", "feed", "check")]
    [InlineData("feed check of no folder", "there is no folder '/no/such/folder'", "feed", "check", "/no/such/folder")]
    [InlineData("feed check of an empty name", "DIR is empty", "feed", "check", "")]
    [InlineData("feed stats of no folder", "there is no folder '/no/such/folder'", "feed", "stats", "/no/such/folder")]
    [InlineData("plan without ends", "FROM is missing; needed are FROM and TO", "plan")]
    [InlineData("plan without TO", "TO is missing; needed are FROM and TO", "plan", "Baku")]
    [InlineData(
        "plan on no feed", "there is no folder '/no/such/folder'", "plan", "a", "b", "--feed", "/no/such/folder")]
    [InlineData("plan with an empty feed", "--feed is empty", "plan", "a", "b", "--feed", "")]
    [InlineData("verify with an argument", "'x' is one argument too many; none is allowed", "verify", "x")]
    [InlineData(
        "simulate with an unknown option", "unknown option '--fast'; allowed are --start", "simulate", "--fast")]
    [InlineData("response file", "'@file' is one argument too many", "plan", "a", "b", "@file")]
    public void Run_BadArguments_FailsWithOneLine(string what, string expected, params string[] args) =>
        AssertRefused(what, expected, CommandRun.Of(args));

    [Theory]
    [InlineData(
        "one argument too many", "'Poti' is one argument too many; allowed are FROM and TO", "Xi'an", "Baku", "Poti")]
    [InlineData(
        "unknown option", "unknown option '--feus'; allowed are --depart, --until, --arrive-by", "Xi'an", "Baku",
        "--feus", "4")]
    [InlineData(
        "unknown option before the places", "unknown option '--dpart'; allowed are --depart,", "--dpart",
        "2025-06-02", "Xi'an", "Baku")]
    [InlineData(
        "unknown option instead of a place", "unknown option '--dpart'; allowed are --depart,", "--dpart", "Baku")]
    [InlineData("option without a value", "--teu needs a value", "Xi'an", "Baku", "--teu")]
    [InlineData("option given twice", "--teu is given more than once", "Xi'an", "Baku", "--teu", "1", "--teu", "2")]
    [InlineData("empty FROM", "FROM is empty", "", "Baku")]
    [InlineData("blank TO", "TO is empty", "Xi'an", "  ")]
    [InlineData("unknown FROM", "FROM: 'Atlantis' is no place of the feed; the nearest names are ", "Atlantis", "Baku")]
    [InlineData("unknown TO", "TO: 'Atlantis' is no place of the feed; the nearest names are ", "Xi'an", "Atlantis")]
    [InlineData(
        "place without terminal",
        "FROM: Horgos (CN-HRG) has no terminal; the nearest place with one is Altynkol (KZ-ALT), 7 km away",
        "Horgos", "Baku")]
    [InlineData("FROM is TO", "TO: FROM and TO are the same place", "Xi'an", "CNSIA")]
    [InlineData("FROM is part of TO", "TO: FROM and TO are the same place", "Alat", "Baku")]
    [InlineData("line break in a name", "FROM: 'a b' is no place", "a\nb", "Baku")]
    [InlineData(
        "depart is no date", "--depart 'tomorrow' is not allowed; allowed: YYYY-MM-DD", "Xi'an", "Baku", "--depart",
        "tomorrow")]
    [InlineData("depart is no day", "--depart '2025-02-30' is not allowed", "Xi'an", "Baku", "--depart", "2025-02-30")]
    [InlineData("depart is too early", "in the years 2000 to 2060", "Xi'an", "Baku", "--depart", "1999-12-31")]
    [InlineData("depart is too late", "in the years 2000 to 2060", "Xi'an", "Baku", "--depart", "2061-01-01")]
    [InlineData(
        "arrive-by is no date", "--arrive-by '20.9.2025' is not allowed", "Xi'an", "Baku", "--arrive-by",
        "20.9.2025")]
    [InlineData("deadline is no date", "--deadline 'soon' is not allowed", "Xi'an", "Baku", "--deadline", "soon")]
    [InlineData(
        "depart and arrive-by", "--arrive-by: a departure and an arrival are given", "Xi'an", "Baku", "--depart",
        "2025-06-02", "--arrive-by", "2025-08-01")]
    [InlineData(
        "deadline and arrive-by", "--deadline: goes with a departure", "Xi'an", "Baku", "--deadline", "2025-06-02",
        "--arrive-by", "2025-08-01")]
    [InlineData(
        "deadline before departure", "more than 0 and at most 400 are allowed", "Xi'an", "Baku", "--depart",
        "2025-06-02", "--deadline", "2025-05-31")]
    [InlineData(
        "deadline beyond the horizon", "more than 0 and at most 400 are allowed", "Xi'an", "Baku", "--depart",
        "2025-06-02", "--deadline", "2027-06-01")]
    [InlineData(
        "no box", "--teu '0' is not allowed; allowed: a whole number from 1 to 10000", "Xi'an", "Baku", "--teu", "0")]
    [InlineData("fewer than no box", "--feu '-1' is not allowed", "Xi'an", "Baku", "--feu", "-1")]
    [InlineData(
        "half a box", "--feu '1.5' is not allowed; allowed: a whole number from 1 to 5000", "Xi'an", "Baku", "--feu",
        "1.5")]
    [InlineData("too many boxes", "--teu '10001' is not allowed", "Xi'an", "Baku", "--teu", "10001")]
    [InlineData(
        "too many boxes together", "--teu: 10001 TEU in all are not allowed: 1 to 10000 are", "Xi'an", "Baku",
        "--teu", "1", "--feu", "5000")]
    [InlineData(
        "a number beyond all", "--teu '99999999999999999999' is not allowed", "Xi'an", "Baku", "--teu",
        "99999999999999999999")]
    [InlineData("no mass", "--tonnes '0' is not allowed", "Xi'an", "Baku", "--tonnes", "0")]
    [InlineData("less than no mass", "--tonnes '-5' is not allowed", "Xi'an", "Baku", "--tonnes", "-5")]
    [InlineData("mass in words", "--tonnes 'heavy' is not allowed", "Xi'an", "Baku", "--tonnes", "heavy")]
    [InlineData("mass with a comma", "--tonnes '28,5' is not allowed", "Xi'an", "Baku", "--tonnes", "28,5")]
    [InlineData(
        "too much for the boxes",
        "61.001 t do not go into 2 boxes: 0.001 to 61 t are allowed (a box holds at most 30.5 t)", "Xi'an", "Baku",
        "--feu", "2", "--tonnes", "61.001")]
    [InlineData(
        "unknown cargo", "--cargo 'wet' is not allowed; allowed: dry, reefer, dangerous", "Xi'an", "Baku", "--cargo",
        "wet")]
    [InlineData(
        "relax that is no share", "--relax '0.1' is not allowed; allowed: 0, or a share such as 1/64", "Xi'an",
        "Baku", "--relax", "0.1")]
    [InlineData("relax of more than all", "--relax '3/2' is not allowed", "Xi'an", "Baku", "--relax", "3/2")]
    [InlineData("relax by no part", "--relax '1/0' is not allowed", "Xi'an", "Baku", "--relax", "1/0")]
    [InlineData("relax in too small parts", "--relax '1/10001' is not allowed", "Xi'an", "Baku", "--relax", "1/10001")]
    [InlineData("relax below nothing", "--relax '-1/64' is not allowed", "Xi'an", "Baku", "--relax", "-1/64")]
    [InlineData(
        "until and arrive-by", "--until: goes with a departure, not with an arrival", "Xi'an", "Baku", "--arrive-by",
        "2025-08-01", "--until", "2025-08-01")]
    [InlineData(
        "until before departure", "--until: 2025-06-01 does not end within 90 days after the first departure",
        "Xi'an", "Baku", "--depart", "2025-06-02", "--until", "2025-06-01")]
    [InlineData(
        "until too late",
        "does not end within 90 days after the first departure; allowed: 2025-06-02T00:00 to 2025-08-31T00:00",
        "Xi'an", "Baku", "--depart", "2025-06-02", "--until", "2025-08-31")]
    [InlineData(
        "until is no date", "--until 'always' is not allowed; allowed: YYYY-MM-DD", "Xi'an", "Baku", "--until",
        "always")]
    [InlineData(
        "until with one itinerary", "--show is not allowed with --until", "Xi'an", "Baku", "--until", "2025-06-04",
        "--show", "2")]
    [InlineData(
        "until on a map", "--format 'geojson' is not allowed; allowed: table, json, csv", "Xi'an", "Baku", "--until",
        "2025-06-04", "--format", "geojson")]
    [InlineData("short HS code", "--hs '8' is not allowed; allowed: 2 to 10 digits", "Xi'an", "Baku", "--hs", "8")]
    [InlineData("long HS code", "--hs '85423100000' is not allowed", "Xi'an", "Baku", "--hs", "85423100000")]
    [InlineData("HS code in letters", "--hs 'chips' is not allowed", "Xi'an", "Baku", "--hs", "chips")]
    [InlineData(
        "unknown thing to avoid", "--avoid: 'Mordor' is no place of the feed; the nearest names are ", "Xi'an",
        "Baku", "--avoid", "RU,Mordor")]
    [InlineData("unknown country to avoid", "--avoid: 'XX' is no place of the feed", "Xi'an", "Baku", "--avoid", "XX")]
    [InlineData("empty item to avoid", "--avoid has an empty item", "Xi'an", "Baku", "--avoid", "RU,,IR")]
    [InlineData(
        "unknown mode", "--avoid-mode 'camel' is not allowed; allowed: rail, road, sea, air", "Xi'an", "Baku",
        "--avoid-mode", "sea,camel")]
    [InlineData("unknown via", "--via: 'Mordor' is no place of the feed", "Xi'an", "Baku", "--via", "Mordor")]
    [InlineData(
        "too many via", "--via: 9 places on the way are given: at most 8 are allowed", "Xi'an", "Baku", "--via",
        "Aktau,Aktau,Aktau,Aktau,Aktau,Aktau,Aktau,Aktau,Aktau")]
    [InlineData(
        "price month is a date", "--price-month '2025-06-02' is not allowed; allowed: YYYY-MM", "Xi'an", "Baku",
        "--price-month", "2025-06-02")]
    [InlineData(
        "price month is no month", "--price-month '2025-13' is not allowed", "Xi'an", "Baku", "--price-month",
        "2025-13")]
    [InlineData(
        "unknown format", "--format 'xml' is not allowed; allowed: table, json, csv, geojson", "Xi'an", "Baku",
        "--format", "xml")]
    [InlineData("show nothing", "--show '0' is not allowed", "Xi'an", "Baku", "--show", "0")]
    [InlineData("show one too far", "--show 99 is not allowed; 1 to 2 are", "Xi'an", "Baku", "--show", "99")]
    public void Plan_BadInput_FailsWithOneLine(string what, string expected, params string[] args) =>
        AssertRefused(what, expected, CommandRun.Plan(args));

    [Fact]
    public void Plan_NameOfAThousandLetters_FailsWithOneLine() =>
        AssertRefused("a long name", "FROM is too long", CommandRun.Plan(new string('x', 1_000), "Baku"));

    [Fact]
    public void Plan_FeedWithErrors_ListsTheFirstTwentyAndTheirCount()
    {
        using var folder = new BrokenFeed(locations => string.Concat(Enumerable.Range(0, 30)
            .Select(i => $"XX-{i},Place {i},KZ,,95,50,Asia/Aqtau,,T1,high\n").Prepend(locations)));

        var run = CommandRun.Of("plan", "Xi'an", "Baku", "--feed", folder.Path);

        Assert.Equal((2, string.Empty), (run.Code, run.Output));
        var lines = run.Error.TrimEnd('\n').Split('\n');
        Assert.Equal(21, lines.Length);
        Assert.Contains("has 30 errors; the first 20 follow", lines[0], StringComparison.Ordinal);
        Assert.All(lines[1..], line => Assert.StartsWith("  locations.csv(", line, StringComparison.Ordinal));
    }

    [Fact]
    public void FeedCheck_FeedWithErrors_ListsThemAsDataAndExitsWith2()
    {
        using var folder = new BrokenFeed(
            locations => locations.Replace("Asia/Baku", "Asia/Bacu", StringComparison.Ordinal));

        var run = CommandRun.Of("feed", "check", folder.Path);

        Assert.Equal((2, string.Empty), (run.Code, run.Error));
        Assert.Contains("error locations.csv(10,", run.Output, StringComparison.Ordinal);
        Assert.Contains("'Asia/Bacu'", run.Output, StringComparison.Ordinal);
    }

    private static void AssertRefused(string what, string expected, CommandRun run)
    {
        Assert.True(run.Code == 2, $"{what}: exit code {run.Code}, {run.Error}");
        Assert.Equal(string.Empty, run.Output);
        Assert.StartsWith("karvan: ", run.Error, StringComparison.Ordinal);
        Assert.Equal(1, run.Error.Count(letter => letter == '\n'));
        Assert.Contains(expected, run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
    }
}
