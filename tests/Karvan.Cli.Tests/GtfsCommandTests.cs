using System.IO.Compression;

namespace Karvan.Cli.Tests;

/// <summary><c>karvan feed import-gtfs</c>: an archive becomes a feed that can be planned on.</summary>
public sealed class GtfsCommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("karvan-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Import_ThenPlan_FindsTheBusByName()
    {
        var run = Import("08:10:00");

        Assert.Equal(
            (
                0,
                $"0 warnings; {Feed}: 3 stops, 1 trip, 3 stop times (33 % interpolated), 1 service, 0 footpaths\n",
                string.Empty),
            (run.Code, run.Output, run.Error));
        var plan = CommandRun.Of(
            "plan", "Alpha", "gamma", "--feed", Feed, "--depart", "2025-06-03T07:00", "--format", "csv");
        Assert.Equal(0, plan.Code);
        Assert.Contains("2025-06-03T08:10:00+04:00", plan.Output, StringComparison.Ordinal);
        var table = CommandRun.Of("plan", "Alpha", "gamma", "--feed", Feed, "--depart", "2025-06-03T07:00");
        Assert.Contains(", Buses: bus, ", table.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Import_Again_ReplacesAnImportAndNothingElse()
    {
        Import("08:10:00");
        Assert.Equal(0, Import("08:10:00").Code);

        var other = Path.Combine(_folder, "other");
        Directory.CreateDirectory(other);
        File.WriteAllText(Path.Combine(other, "letter.txt"), "dear");
        var refused = CommandRun.Of("feed", "import-gtfs", Zip, other);
        Assert.Equal(
            (
                2,
                $"karvan: DIR '{other}' holds something else; "
                    + "allowed: a new folder, an empty one, or that of an earlier import\n"),
            (refused.Code, refused.Error));
    }

    [Fact]
    public void Import_TripThatGoesBack_IsNamedWhereNothingIsLeft()
    {
        var run = Import("07:10:00");

        Assert.Equal(2, run.Code);
        Assert.StartsWith(
            $"karvan: the timetable '{Zip}' has 1 error and 1 warning\n  nothing_runs: ",
            run.Error,
            StringComparison.Ordinal);
        Assert.Contains("\n  warning stop_times.txt(", run.Error, StringComparison.Ordinal);
        Assert.Contains("trip_goes_back", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Import_BadTime_IsOneLineEachAndNothingIsWritten()
    {
        var run = Import("8:61:00");

        Assert.Equal(2, run.Code);
        Assert.Equal(
            $"karvan: the timetable '{Zip}' has 1 error\n  stop_times.txt(4,4): time_malformed: found '8:61:00', "
                + "expected H:MM:SS or HH:MM:SS, hours may pass 24, such as 25:10:00\n",
            run.Error);
        Assert.False(Directory.Exists(Feed));
    }

    [Theory]
    [InlineData(
        "2025-06",
        "--date '2025-06' is not allowed; allowed: YYYY-MM-DD in the years 2000 to 2060, such as 2019-05-15")]
    [InlineData(
        "1999-06-01",
        "--date '1999-06-01' is not allowed; allowed: YYYY-MM-DD in the years 2000 to 2060, such as 2019-05-15")]
    public void Import_BadDate_IsNamed(string date, string problem)
    {
        var run = CommandRun.Of("feed", "import-gtfs", Zip, Feed, "--date", date);

        Assert.Equal((2, $"karvan: {problem}\n"), (run.Code, run.Error));
    }

    [Fact]
    public void Import_NoArchive_IsNamed()
    {
        var run = CommandRun.Of("feed", "import-gtfs", Zip, Feed);

        Assert.Equal(
            (2, $"karvan: ZIP '{Zip}' cannot be read; allowed: a ZIP archive with a GTFS timetable\n"),
            (run.Code, run.Error));
    }

    private string Zip => Path.Combine(_folder, "small.zip");

    private string Feed => Path.Combine(_folder, "feed");

    private CommandRun Import(string lastTime)
    {
        File.Delete(Zip);
        using (var zip = ZipFile.Open(Zip, ZipArchiveMode.Create))
        {
            Add(zip, "agency.txt", "agency_name,agency_url,agency_timezone\nBuses,https://example.org,Asia/Baku\n");
            Add(
                zip,
                "stops.txt",
                "stop_id,stop_name,stop_lat,stop_lon\na,Alpha,40,49\nb,Beta,40.01,49\nc,Gamma,40.04,49\n");
            Add(zip, "routes.txt", "route_id,route_short_name,route_type\n1,1,3\n");
            Add(zip, "trips.txt", "route_id,service_id,trip_id\n1,week,t1\n");
            Add(
                zip,
                "stop_times.txt",
                "trip_id,arrival_time,departure_time,stop_id,stop_sequence\nt1,08:00:00,08:00:00,a,1\nt1,,,b,2\n"
                    + $"t1,{lastTime},08:10:00,c,3\n");
            Add(zip, "calendar_dates.txt", "service_id,date,exception_type\nweek,20250603,1\n");
        }

        return CommandRun.Of("feed", "import-gtfs", Zip, Feed);
    }

    private static void Add(ZipArchive zip, string name, string text)
    {
        using var writer = new StreamWriter(zip.CreateEntry(name).Open());
        writer.Write(text);
    }
}
