using System.Globalization;
using Karvan.Model;
using NodaTime;
using NodaTime.TimeZones;

namespace Karvan.Feed;

/// <summary>Writes what was read of a GTFS feed in the feed's own form.</summary>
internal sealed partial class GtfsFeedWriter(
    GtfsInfo info, GtfsStops stops, GtfsTrips trips, GtfsPatterns patterns, GtfsOperatingDays days, GtfsWalks walks)
{
    private const string Published = "gtfs";
    private const string Interpolated = "m-interpolated";
    private const string Walk = "m-walk";
    private const string Straight = "m-straight";
    private const string NotInGtfs = "m-not-in-gtfs";

    private static readonly string[] Kinds = ["road_terminal", "rail_terminal", "port", "airport"];

    private readonly GtfsFeedText _text = new();
    private readonly GtfsIds _places = new();
    private readonly string[] _locations = new string[stops.Items.Count];
    private readonly string[] _terminals = new string[stops.Items.Count];
    private readonly SortedSet<Way>?[] _ways = new SortedSet<Way>?[stops.Items.Count];
    private readonly HashSet<(int, int, Way)> _links = [];

    private SortedSet<Way> AllWays => [.. patterns.Items.Select(pattern => trips.Lines[pattern.First.Line].Way)];

    /// <summary>Gives the files of the feed.</summary>
    public FeedFiles Write()
    {
        foreach (var pattern in patterns.Items)
        {
            foreach (var call in pattern.First.Calls)
            {
                (_ways[call.Stop] ??= []).Add(trips.Lines[pattern.First.Line].Way);
            }
        }

        WriteInfo();
        WritePlaces();
        WriteDays();
        WriteVehicles();
        WriteServices();
        WriteHandlings();
        WriteFootpaths();
        _text.BeginWhole(CrossingsFile.Schema);
        _text.BeginWhole(ProceduresFile.Schema);
        return _text.ToFiles();
    }

    private void WriteInfo()
    {
        _text.Begin(
            FeedInfoFile.Schema,
            FeedInfoFile.Id, FeedInfoFile.Title, FeedInfoFile.Period, FeedInfoFile.PriceMonth, FeedInfoFile.EndsOn,
            FeedInfoFile.Licence);
        var (first, last) = (Date(info.First), Date(info.Last));
        _text.Add(
            FeedInfoFile.Schema,
            info.Id, info.Title, $"{first} to {last}", first[..7], last, "as its publisher says", Published, "high");

        _text.BeginWhole(SourcesFile.Schema);
        var year = info.First.Year.ToString(CultureInfo.InvariantCulture);
        _text.Add(
            SourcesFile.Schema,
            Published, "source", info.Title, info.Publisher, year, info.Address, "as its publisher says", "", "");
        Method(Interpolated, "The time lies between two timed stops in proportion to the distance.", "", "");
        Method(Walk, "Great circle at a walking pace, to the second above.", "1.2", "m/s");
        Method(Straight, "Great circle between the two stops, to the tenth above.", "0.1", "km");
        Method(NotInGtfs, "GTFS says nothing of prices, emissions, room, the time to board: none counted.", "0", "");
    }

    private void Method(string id, string title, string value, string unit) =>
        _text.Add(SourcesFile.Schema, id, "method", title, "", "", "", "", value, unit);

    private void WritePlaces()
    {
        _text.Begin(
            LocationsFile.Schema,
            LocationsFile.Id, LocationsFile.Name, LocationsFile.Country, LocationsFile.Latitude,
            LocationsFile.Longitude, LocationsFile.TimeZone, LocationsFile.PartOf);
        _text.Begin(
            TerminalsFile.Schema,
            TerminalsFile.Id, TerminalsFile.Location, TerminalsFile.Name, TerminalsFile.Kind);
        var isKept = new bool[stops.Items.Count];
        for (var stop = 0; stop < isKept.Length; stop++)
        {
            if (_ways[stop] is not null)
            {
                isKept[stop] = true;
                if (stops.Items[stop].Station is >= 0 and var station)
                {
                    isKept[station] = true;
                }
            }
        }

        var country = FindCountry(trips.TimeZone);
        for (var stop = 0; stop < isKept.Length; stop++)
        {
            _locations[stop] = isKept[stop] ? _places.Make(stops.Items[stop].Id) : string.Empty;
        }

        for (var stop = 0; stop < isKept.Length; stop++)
        {
            if (isKept[stop])
            {
                WritePlace(stop, country);
            }
        }
    }

    private void WritePlace(int stop, string country)
    {
        var place = stops.Items[stop];
        _text.Add(
            LocationsFile.Schema,
            _locations[stop],
            place.Name,
            country,
            Degrees(place.Point.Latitude),
            Degrees(place.Point.Longitude),
            trips.TimeZone,
            place.Station < 0 ? string.Empty : _locations[place.Station],
            Published,
            "high");
        if (_ways[stop] is { } ways)
        {
            _terminals[stop] = _places.Make(_locations[stop], ".t");
            _text.Add(
                TerminalsFile.Schema,
                _terminals[stop], _locations[stop], place.Name, KindOf(ways), Published, "high");
        }
    }

    private void WriteDays()
    {
        _text.Begin(
            OperatingDaysFile.Schema,
            OperatingDaysFile.Id, OperatingDaysFile.Days, OperatingDaysFile.ValidFrom, OperatingDaysFile.ValidTo);
        _text.Begin(
            OperatingDayExceptionsFile.Schema,
            OperatingDayExceptionsFile.Days, OperatingDayExceptionsFile.Date, OperatingDayExceptionsFile.Runs);
        foreach (var (made, shift, id) in days.Made)
        {
            _text.Add(
                OperatingDaysFile.Schema,
                id,
                Weekdays(made.Weekdays, shift),
                made.From is { } from ? Date(from.PlusDays(shift)) : string.Empty,
                made.To is { } to ? Date(to.PlusDays(shift)) : string.Empty,
                Published,
                "high");
            foreach (var (date, runs) in made.Dates)
            {
                _text.Add(
                    OperatingDayExceptionsFile.Schema,
                    id, Date(date.PlusDays(shift)), runs ? "yes" : "no", Published, "high");
            }
        }
    }

    private void WriteHandlings()
    {
        _text.Begin(
            HandlingsFile.Schema,
            HandlingsFile.Id, HandlingsFile.Terminal, HandlingsFile.From, HandlingsFile.To, HandlingsFile.Unit,
            HandlingsFile.Component, HandlingsFile.Free, HandlingsFile.Median, HandlingsFile.P90);
        string[] sides = [.. AllWays.Select(way => Vocabulary.Sides.GetWord(way.ToSide()))];
        var kinds = _ways.Where(ways => ways is not null).Select(ways => KindOf(ways!)).Distinct().Order();
        foreach (var kind in kinds)
        {
            foreach (var side in sides)
            {
                WriteHandling(kind, "yard", side, 0);
                WriteHandling(kind, side, "yard", 0);
                Array.ForEach(sides, other => WriteHandling(kind, side, other, 0));
            }
        }

        for (var stop = 0; stop < stops.Items.Count; stop++)
        {
            if (_ways[stop] is { } ways && walks.ChangeSeconds(stop) is > 0 and var seconds)
            {
                foreach (var (one, other) in ways.SelectMany(one => ways.Select(other => (one, other))))
                {
                    var (from, to) = (one.ToSide(), other.ToSide());
                    WriteHandling(
                        _terminals[stop], Vocabulary.Sides.GetWord(from), Vocabulary.Sides.GetWord(to), seconds);
                }
            }
        }
    }

    private void WriteHandling(string where, string from, string to, int seconds)
    {
        var (id, span) = (_places.Make($"{where}_{from}-{to}"), GtfsText.Span(seconds));
        var isGiven = seconds > 0;
        _text.Add(
            HandlingsFile.Schema,
            id, where, from, to, "box", "handling", span, span, span, isGiven ? Published : NotInGtfs,
            isGiven ? "high" : "assumed");
    }

    private void WriteFootpaths()
    {
        _text.Begin(FootpathsFile.Schema, FootpathsFile.From, FootpathsFile.To, FootpathsFile.Span);
        foreach (var (from, to, seconds, isGiven) in walks.Footpaths)
        {
            _text.Add(
                FootpathsFile.Schema,
                _terminals[from], _terminals[to], GtfsText.Span(seconds), isGiven ? Published : Walk,
                isGiven ? "high" : "assumed");
        }
    }

    private static string Weekdays(Weekdays weekdays, int shift)
    {
        // Seven days of the week in a ring: what begins a day later is the next day's.
        var turn = ((shift % 7) + 7) % 7;
        var turned = (Weekdays)((((int)weekdays << turn) | ((int)weekdays >> (7 - turn))) & (int)Model.Weekdays.Daily);
        return turned is Model.Weekdays.Daily or Model.Weekdays.None
            ? Vocabulary.Weekdays.GetWord(turned)
            : string.Join(' ', Enumerable.Range(0, 7)
                .Select(day => (Weekdays)(1 << day))
                .Where(day => turned.HasFlag(day))
                .Select(Vocabulary.Weekdays.GetWord));
    }

    private static string KindOf(SortedSet<Way> ways) => ways switch
    {
        _ when ways.Contains(Way.Rail1435) => Kinds[1],
        _ when ways.Contains(Way.Sea) => Kinds[2],
        _ when ways.Contains(Way.Air) => Kinds[3],
        _ => Kinds[0],
    };

    // GTFS names no country; the database of time zones knows whose each zone is.
    private static string FindCountry(string zone)
    {
        var place = TzdbDateTimeZoneSource.Default.ZoneLocations?.FirstOrDefault(place => place.ZoneId == zone);
        return place is not null && CountryCodes.TryFind(place.CountryCode, out _) ? place.CountryCode : "XX";
    }

    private static string Degrees(double degrees) => degrees.ToString("0.########", CultureInfo.InvariantCulture);

    private static string Date(LocalDate date) => date.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture);
}
