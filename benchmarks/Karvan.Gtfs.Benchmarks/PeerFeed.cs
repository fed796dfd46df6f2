using System.Globalization;
using System.IO.Compression;
using Karvan.Model;
using NodaTime;

namespace Karvan.Gtfs.Benchmarks;

/// <summary>
/// Writes the trips of one day, as Karvan has them, as a GTFS archive for the peers: every time filled, one service_id,
/// footpaths as transfers with their time. So all answer the same question.
/// </summary>
internal static class PeerFeed
{
    private const int SecondsPerDay = 86_400;

    /// <summary>Writes a folder of text files and beside it the same as an archive.</summary>
    public static void Write(Network network, LocalDate date, string folder)
    {
        Directory.CreateDirectory(folder);
        var day = date.ToString("uuuuMMdd", CultureInfo.InvariantCulture);
        Add(folder, "agency.txt", "agency_id,agency_name,agency_url,agency_timezone",
            [$"A,A,https://example.org,{network.Locations[0].TimeZone.Id}"]);
        Add(
            folder,
            "calendar.txt",
            "service_id,monday,tuesday,wednesday,thursday,friday,saturday,sunday,start_date,end_date",
            [$"day,1,1,1,1,1,1,1,{day},{day}"]);
        Add(folder, "stops.txt", "stop_id,stop_name,stop_lat,stop_lon", network.Terminals
            .Select(terminal => (terminal.Id, network[terminal.Location].Point))
            .Select(stop => Text($"{stop.Id},{stop.Id},{stop.Point.Latitude},{stop.Point.Longitude}")));
        Add(folder, "routes.txt", "route_id,agency_id,route_short_name,route_type", network.Services.Select(service =>
            $"{service.Id},A,{service.Id},{(network[service.Vehicle].Mode == Mode.Rail ? 2 : 3)}"));
        Add(folder, "transfers.txt", "from_stop_id,to_stop_id,transfer_type,min_transfer_time", Transfers(network));
        var trips = Trips(network, date).ToList();
        Add(folder, "trips.txt", "route_id,service_id,trip_id", trips.Select(trip =>
            $"{trip.Service.Id},day,{trip.Id}"));
        Add(
            folder,
            "stop_times.txt",
            "trip_id,arrival_time,departure_time,stop_id,stop_sequence,pickup_type,drop_off_type",
            trips.SelectMany(trip => Times(network, trip)));
        File.Delete(folder + ".zip");
        ZipFile.CreateFromDirectory(folder, folder + ".zip");
    }

    private static IEnumerable<string> Transfers(Network network) => network.Footpaths
        .Select(path => Text($"{network[path.From].Id},{network[path.To].Id},2,{path.SpanSeconds}"))
        .Concat(network.Terminals.Index()
            .Select(row => (row.Item.Id, Seconds: ChangeSeconds(network, new(row.Index))))
            .Where(change => change.Seconds > 0)
            .Select(change => Text($"{change.Id},{change.Id},2,{change.Seconds}")));

    private static int ChangeSeconds(Network network, TerminalIndex terminal)
    {
        var side = network[terminal].Kind == TerminalKind.RailTerminal ? Side.Rail1435 : Side.Road;
        return network.FindHandling(terminal, side, side) is { } change
            ? network[change].Time.Process.MedianSeconds
            : 0;
    }

    private static IEnumerable<(string Id, Service Service, int Start)> Trips(Network network, LocalDate date)
    {
        foreach (var service in network.Services)
        {
            for (var late = 0; late <= 1; late++)
            {
                foreach (var (number, row) in service.Departures.Index())
                {
                    if (row.Hours.Days!.Runs(date.PlusDays(late)))
                    {
                        var start = row.AtSeconds + (late * SecondsPerDay);
                        yield return (Text($"{service.Id}_{late}_{number}"), service, start);
                    }
                }
            }
        }
    }

    private static IEnumerable<string> Times(Network network, (string Id, Service Service, int Start) trip)
    {
        var now = trip.Start;
        foreach (var (at, call) in trip.Service.Calls.Index())
        {
            now += at == 0 ? 0 : call.Run.MedianSeconds;
            var arrival = now;
            now += at == 0 ? 0 : call.DwellSeconds;
            if (call.Terminal is { } terminal)
            {
                var (pickUp, dropOff) = (call.CanBoard ? 0 : 1, call.CanAlight ? 0 : 1);
                yield return Text(
                    $"{trip.Id},{Clock(arrival)},{Clock(now)},{network[terminal].Id},{at + 1},{pickUp},{dropOff}");
            }
        }
    }

    private static string Clock(int seconds) => Text($"{seconds / 3_600:00}:{seconds / 60 % 60:00}:{seconds % 60:00}");

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private static void Add(string folder, string name, string header, IEnumerable<string> rows) =>
        File.WriteAllLines(Path.Combine(folder, name), rows.Prepend(header));
}
