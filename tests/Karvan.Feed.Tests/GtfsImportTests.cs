using System.Globalization;
using Karvan.Model;
using NodaTime;

namespace Karvan.Feed.Tests;

/// <summary>What becomes of each feature of GTFS; a service is written as its calls with minutes, then
/// departures.</summary>
public class GtfsImportTests
{
    [Fact]
    public void A01_BlankTimes_LieByDistance() => Assert.Equal(
        "1 Long Street – Gamma: a 0 b 2.5 c 10 | 08:00 week, 23:55:30 week",
        Text(new Gtfs().ImportSound(), "1.1"));

    [Fact]
    public void A02_BlankTimes_LieByShapeDistTraveled() => Assert.Equal(
        "1 Long Street – Gamma: a 0 b 8 c 10 | 08:00 week",
        Text(
            WithTimes(
                "trip_id,arrival_time,departure_time,stop_id,stop_sequence,shape_dist_traveled",
                "t1,08:00:00,08:00:00,a,1,100",
                "t1,,,b,5,900",
                "t1,08:10:00,08:10:00,c,9,1100").ImportSound(),
            "1.1"));

    [Fact]
    public void A03_BlankTimesWithoutDistance_LieEvenly()
    {
        var gtfs = new Gtfs().Replace("stops.txt", "40.0100", "40.0000").Replace("stops.txt", "40.0400", "40.0000");

        Assert.StartsWith("1 Long Street – Gamma: a 0 b 5 c 10", Text(gtfs.ImportSound(), "1.1"), StringComparison.Ordinal);
    }

    [Fact]
    public void A04_TimesPastMidnight_BelongToTheNextDay()
    {
        var network = new Gtfs().ImportSound();

        Assert.Equal("R Railway: S1 0 a 15 (1) S2 30 | 00:30 week.1", Text(network, "R.1"));
        Assert.Equal("02 03 05 06 07 09 10 11 12 13", DaysOf(network, "week"));
        Assert.Equal("03 04 06 07 08 10 11 12 13 14", DaysOf(network, "week.1"));
    }

    [Fact]
    public void A05_OneDay_KeepsWhatLeftTheEveningBefore()
    {
        var network = new Gtfs().ImportSound(new LocalDate(2025, 6, 3));

        Assert.Equal("1 Long Street – Gamma: a 0 b 2.5 c 10 | 08:00 2025-06-03, 23:55:30 2025-06-02.2025-06-03", Text(network, "1.1"));
        Assert.Equal("R Railway: S1 0 a 15 (1) S2 30 | 00:30 2025-06-03.2025-06-04", Text(network, "R.1"));
        Assert.Equal(new LocalDate(2025, 6, 4), network.Info.EndsOn);
    }

    [Fact]
    public void A06_OneDayWithoutTrips_IsNamed() => Assert.Equal(
        "nothing_runs: found '2025-06-15', expected a day with trips",
        Assert.Single(new Gtfs().Import(new LocalDate(2025, 6, 15)).Notices).ToString());

    [Theory]
    [InlineData("0", Product.Tram, Mode.Rail)]
    [InlineData("1", Product.Metro, Mode.Rail)]
    [InlineData("2", Product.PassengerTrain, Mode.Rail)]
    [InlineData("3", Product.Bus, Mode.Road)]
    [InlineData("4", Product.PassengerFerry, Mode.Sea)]
    [InlineData("5", Product.Tram, Mode.Rail)]
    [InlineData("6", Product.CableCar, Mode.Road)]
    [InlineData("7", Product.Funicular, Mode.Rail)]
    [InlineData("11", Product.Bus, Mode.Road)]
    [InlineData("12", Product.Metro, Mode.Rail)]
    [InlineData("109", Product.PassengerTrain, Mode.Rail)]
    [InlineData("202", Product.Bus, Mode.Road)]
    [InlineData("401", Product.Metro, Mode.Rail)]
    [InlineData("704", Product.Bus, Mode.Road)]
    [InlineData("900", Product.Tram, Mode.Rail)]
    [InlineData("1102", Product.Air, Mode.Air)]
    [InlineData("1200", Product.PassengerFerry, Mode.Sea)]
    [InlineData("1300", Product.CableCar, Mode.Road)]
    [InlineData("1400", Product.Funicular, Mode.Rail)]
    public void A07_RouteType_GivesTheProductAndTheMode(string type, Product product, Mode mode)
    {
        var network = new Gtfs().Replace("routes.txt", "Long Street,3", "Long Street," + type).ImportSound();
        var service = network.Services.Single(one => one.Id == "1.1");

        Assert.Equal((product, mode), (service.Product, network[service.Vehicle].Mode));
    }

    [Fact]
    public void B01_FrequencyToTheSecond_BecomesDepartures() => Assert.Equal(
        "1 Long Street – Gamma: a 0 b 2.5 c 10 | 06:00 week, 06:20 week, 06:40 week, 23:55:30 week",
        Text(
            new Gtfs().Add(
                "frequencies.txt",
                "trip_id,start_time,end_time,headway_secs,exact_times",
                "t1,06:00:00,07:00:00,1200,1").ImportSound(),
            "1.1"));

    [Fact]
    public void B02_FrequencyByHeadway_BecomesEveryWithinItsPartsOfTheDay() => Assert.Equal(
        "1 Long Street – Gamma: a 0 b 2.5 c 10 | "
            + "every 0:15 22:00-00:00 week, every 0:15 00:00-01:30 week.1, 23:55:30 week",
        Text(
            new Gtfs().Add(
                "frequencies.txt",
                "trip_id,start_time,end_time,headway_secs",
                "t1,22:00:00,25:30:00,900").ImportSound(),
            "1.1"));

    [Fact]
    public void C01_Footpaths_UpTo300MetresAndWithinAStation()
    {
        var network = new Gtfs().ImportSound();

        Assert.Equal(
            ["S1>S2 445", "S1>c 112", "S2>S1 445", "c>S1 112"],
            network.Footpaths.Select(path => Walk(network, path)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void C02_Transfers_OverrideFootpathsAndSlowChanges()
    {
        var network = new Gtfs().Add(
            "transfers.txt",
            "from_stop_id,to_stop_id,transfer_type,min_transfer_time",
            "S,S,2,180",
            "c,S1,3,",
            "a,c,2,600",
            "S1,c,1,").ImportSound();

        Assert.Equal(
            ["S1>S2 180", "S1>c 112", "S2>S1 180", "a>c 600"],
            network.Footpaths.Select(path => Walk(network, path)).Order(StringComparer.Ordinal));
        Assert.Equal(180, Change(network, "S1.t"));
        Assert.Equal(0, Change(network, "a.t"));
    }

    [Fact]
    public void C03_TransferOfTwoTrips_IsNamedAndLeftOut() => Assert.Equal(
        "transfers.txt(2,5): transfer_not_kept: found '4', expected a transfer between two stops, whatever the trips",
        Assert.Single(new Gtfs().Add(
            "transfers.txt", "from_stop_id,to_stop_id,transfer_type", "a,c,4").Import().Notices).ToString());

    [Fact]
    public void D01_PickupAndDropOff_BecomeKindsOfCalls()
    {
        var network = WithTimes(
            "trip_id,arrival_time,departure_time,stop_id,stop_sequence,pickup_type,drop_off_type",
            "t1,08:00:00,08:00:00,a,1,1,1",
            "t1,08:02:00,08:02:00,b,2,0,1",
            "t1,08:04:00,08:04:00,c,3,1,1",
            "t1,08:06:00,08:06:00,S1,4,1,0",
            "t1,08:08:00,08:08:00,S2,5,0,0",
            "t1,08:10:00,08:10:00,a,6,0,1").ImportSound();

        Assert.Equal(
            [("b", CallKind.Board), ("c", CallKind.Pass), ("S1", CallKind.Alight), ("S2", CallKind.Stop)],
            network.Services.Single().Calls.Select(call => (network[call.Location].Id, call.Kind)));
    }

    [Fact]
    public void D02_StopNamedTwiceInARow_IsOneStay() => Assert.Equal(
        "1 Long Street – Gamma: a 0 b 2 (3) c 10 | 08:00 week",
        Text(
            WithTimes(
                "trip_id,arrival_time,departure_time,stop_id,stop_sequence",
                "t1,08:00:00,08:00:00,a,1",
                "t1,08:02:00,08:02:00,b,2",
                "t1,08:04:00,08:05:00,b,3",
                "t1,08:10:00,08:10:00,c,4").ImportSound(),
            "1.1"));

    [Fact]
    public void D03_Cycle_ComesRoundAgain() => Assert.Equal(
        "1 Long Street – Gamma: a 0 b 2 a 4 b 6 a 8 | 08:00 week",
        Text(
            WithTimes(
                "trip_id,arrival_time,departure_time,stop_id,stop_sequence",
                "t1,08:00:00,08:00:00,a,1",
                "t1,08:02:00,08:02:00,b,2",
                "t1,08:04:00,08:04:00,a,3",
                "t1,08:06:00,08:06:00,b,4",
                "t1,08:08:00,08:08:00,a,5").ImportSound(),
            "1.1"));

    [Fact]
    public void D04_ParentStation_IsOnePlace()
    {
        var network = new Gtfs().ImportSound();

        Assert.Equal(
            ["S1.t", "S2.t"],
            network.GetTerminals(new(Index(network, "S"))).Select(terminal => network[terminal].Id));
    }

    [Fact]
    public void D05_IdsOfAnyText_BecomeIdsOfTheFormat()
    {
        var network = new Gtfs()
            .Replace("stops.txt", "\nb,", "\n\"b 1/ü\",")
            .Replace("stop_times.txt", ",b,", ",\"b 1/ü\",").ImportSound();

        Assert.Contains(network.Locations, location => location.Id == "b-1--");
    }

    [Theory]
    [InlineData("stop_times.txt", "08:10:00,08:10:00,c", "8:61:00,08:10:00,c", "stop_times.txt(4,4): time_malformed: found '8:61:00', expected H:MM:SS or HH:MM:SS, hours may pass 24, such as 25:10:00")]
    [InlineData("stop_times.txt", "t1,,,b", "t1,,,x", "stop_times.txt(3,6): reference_unknown: found 'x', expected a stop_id of stops.txt at which a vehicle can stop")]
    [InlineData("stop_times.txt", "t1,,,b", "t9,,,b", "stop_times.txt(3,1): reference_unknown: found 't9', expected a trip_id of trips.txt")]
    [InlineData("stop_times.txt", "t1,,,b,5", "t1,,,b,1", "stop_times.txt(3,8): row_duplicate: found '1', expected each stop_sequence once in its trip")]
    [InlineData("stop_times.txt", "t1,,,b,5", "t1,,,b", "stop_times.txt(3,7): cell_count: found '4 cells', expected 5 cells, as in the header row")]
    [InlineData("stops.txt", "40.0100", "95", "stops.txt(3,8): number_malformed: found '95', expected a number from -90 to 90")]
    [InlineData("stops.txt", "\nb,", "\na,", "stops.txt(3,1): id_duplicate: found 'a', expected an id of its own")]
    [InlineData("trips.txt", "1,week,t1", "7,week,t1", "trips.txt(2,1): reference_unknown: found '7', expected a route_id of routes.txt")]
    [InlineData("trips.txt", "1,week,t1", "1,nie,t1", "trips.txt(2,3): reference_unknown: found 'nie', expected a service_id of calendar.txt or calendar_dates.txt")]
    [InlineData("calendar.txt", "20250602", "20250631", "calendar.txt(2,20): date_malformed: found '20250631', expected a date YYYYMMDD, such as 20250602")]
    [InlineData("agency.txt", "Asia/Baku", "Asia/Bakuu", "agency.txt(2,34): time_zone_unknown: found 'Asia/Bakuu', expected an IANA time zone, such as Asia/Baku")]
    [InlineData("routes.txt", "route_id", "id", "routes.txt(1,1): column_missing: found 'id', expected a column route_id")]
    public void E01_BadRow_IsNamedAndNothingIsImported(string file, string old, string changed, string notice)
    {
        var import = new Gtfs().Replace(file, old, changed).Import();

        Assert.Null(import.Feed);
        Assert.Contains(notice, import.Notices.Select(found => found.ToString()));
    }

    [Theory]
    [InlineData("t1,08:00:00,08:00:00,a,1\nt1,,,b,5", "t1,,,a,1\nt1,,,b,5", "trip_without_times")]
    [InlineData("t1,08:00:00,08:00:00,a,1", "t1,08:20:00,08:20:00,a,1", "trip_goes_back")]
    [InlineData("t1,,,b,5\nt1,08:10:00,08:10:00,c,9\n", "", "trip_too_short")]
    public void E02_BadTrip_IsNamedAndLeftOut(string old, string changed, string code)
    {
        var import = new Gtfs().Replace("stop_times.txt", old, changed).Import();

        Assert.Equal(code, Assert.Single(import.Notices).Code);
        Assert.Equal(2, import.Counts!.Trips);
    }

    [Fact]
    public void E03_TripThatNeverRuns_IsNamedAndLeftOut()
    {
        var import = new Gtfs()
            .Add("calendar.txt", "never,0,0,0,0,0,0,0,20250602,20250613")
            .Replace("trips.txt", "1,week,t1", "1,never,t1").Import();

        Assert.Equal(
            "trips.txt(2,3): trip_never_runs: found 'never', expected a service_id with a day",
            Assert.Single(import.Notices).ToString());
        Assert.Equal(2, import.Counts!.Trips);
    }

    [Fact]
    public void E04_NoArchive_IsNamed()
    {
        using var stream = new MemoryStream([1, 2, 3]);

        Assert.Equal(
            "zip_unreadable: found 'x.zip', expected a ZIP archive with stops.txt and the others",
            Assert.Single(GtfsImporter.Read(stream, "x.zip").Notices).ToString());
    }

    [Fact]
    public void E05_FileMissing_IsNamed()
    {
        var gtfs = new Gtfs { ["trips.txt"] = null };

        Assert.Contains(gtfs.Import().Notices, notice => notice is { Code: "file_missing", File: "trips.txt" });
    }

    [Fact]
    public void Document_HasTheNotices()
    {
        var document = File.ReadAllText(Repository.PathOf("docs/gtfs.md"));

        Assert.All(GtfsNotices.All, code => Assert.Contains(
            $"| `{code.Code}` | {(code.Severity == NoticeSeverity.Error ? "error" : "warning")} | {code.Meaning} | {code.Remedy} |",
            document,
            StringComparison.Ordinal));
    }

    private static Gtfs WithTimes(params string[] rows) =>
        new() { ["stop_times.txt"] = string.Join('\n', rows) };

    private static string Text(Network network, string service)
    {
        var found = network.Services.Single(one => one.Id == service);
        var text = found.Name + ":";
        var at = 0;
        foreach (var call in found.Calls)
        {
            at += call.Run.MedianSeconds;
            text += Invariant($" {network[call.Location].Id} {at / 60m:0.##}");
            text += call.DwellSeconds > 0 ? Invariant($" ({call.DwellSeconds / 60m:0.##})") : string.Empty;
            at += call.DwellSeconds;
        }

        return text + " | " + string.Join(", ", found.Departures.Select(Text));
    }

    private static string Text(Departure departure)
    {
        var days = departure.Hours.Days!.Id;
        return departure.Kind == DepartureKind.At
            ? $"{Clock(departure.AtSeconds)} {days}"
            : Invariant($"every {departure.IntervalSeconds / 3600}:{departure.IntervalSeconds / 60 % 60:00} ")
                + $"{Clock(departure.Hours.Window!.Value.FromSeconds)}-{Clock(departure.Hours.Window.Value.ToSeconds)} {days}";
    }

    private static string Clock(int seconds) => LocalTime.FromSecondsSinceMidnight(seconds % 86_400)
        .ToString(seconds % 60 == 0 ? "HH:mm" : "HH:mm:ss", CultureInfo.InvariantCulture);

    private static string Walk(Network network, Footpath path) => Invariant(
        $"{network[network[path.From].Location].Id}>{network[network[path.To].Location].Id} {path.SpanSeconds}");

    private static string DaysOf(Network network, string id)
    {
        var days = network.OperatingDays.Single(days => days.Id == id);
        return string.Join(' ', Enumerable.Range(1, 30)
            .Where(day => days.Runs(new(2025, 6, day)))
            .Select(day => day.ToString("00", CultureInfo.InvariantCulture)));
    }

    private static int Change(Network network, string terminal)
    {
        var index = network.Terminals.Index().Single(row => row.Item.Id == terminal).Index;
        var side = terminal.StartsWith('S') ? Side.Rail1435 : Side.Road;
        return network[network.FindHandling(new(index), side, side)!.Value].Time.Process.MedianSeconds;
    }

    private static int Index(Network network, string location) =>
        network.Locations.Index().Single(row => row.Item.Id == location).Index;

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
