using System.IO.Compression;
using System.Text;
using Karvan.Model;
using NodaTime;

namespace Karvan.Feed.Tests;

/// <summary>A small GTFS feed as texts that a test may change: a street with three stops, a bus, a station
/// apart.</summary>
internal sealed class Gtfs
{
    private readonly SortedDictionary<string, string> _files = new(StringComparer.Ordinal)
    {
        ["agency.txt"] = """
            agency_id,agency_name,agency_url,agency_timezone
            A,City Buses,https://example.org,Asia/Baku
            """,
        ["stops.txt"] = """
            stop_id,stop_name,stop_lat,stop_lon,location_type,parent_station
            a,Alpha,40.0000,49.0000,0,
            b,Beta,40.0100,49.0000,0,
            c,Gamma,40.0400,49.0000,0,
            S,Central,40.0410,49.0000,1,
            S1,Central,40.0412,49.0000,0,S
            S2,Central,40.0460,49.0000,0,S
            """,
        ["routes.txt"] = """
            route_id,agency_id,route_short_name,route_long_name,route_type
            1,A,1,Long Street,3
            R,A,R,Railway,2
            """,
        ["trips.txt"] = """
            route_id,service_id,trip_id,trip_headsign
            1,week,t1,Gamma
            1,week,t2,Gamma
            R,week,t3,
            """,
        ["stop_times.txt"] = """
            trip_id,arrival_time,departure_time,stop_id,stop_sequence
            t1,08:00:00,08:00:00,a,1
            t1,,,b,5
            t1,08:10:00,08:10:00,c,9
            t2,23:55:30,23:55:30,a,1
            t2,,,b,2
            t2,24:05:30,24:05:30,c,3
            t3,24:30:00,24:30:00,S1,1
            t3,24:45:00,24:46:00,a,2
            t3,25:00:00,25:00:00,S2,3
            """,
        ["calendar.txt"] = """
            service_id,monday,tuesday,wednesday,thursday,friday,saturday,sunday,start_date,end_date
            week,1,1,1,1,1,0,0,20250602,20250613
            """,
        ["calendar_dates.txt"] = """
            service_id,date,exception_type
            week,20250604,2
            week,20250607,1
            """,
    };

    /// <summary>Gets or sets the text of a file; null takes it away.</summary>
    public string? this[string file]
    {
        get => _files.GetValueOrDefault(file);
        set
        {
            if (value is null)
            {
                _files.Remove(file);
            }
            else
            {
                _files[file] = value;
            }
        }
    }

    public IReadOnlyList<string> Names => [.. _files.Keys];

    /// <summary>Replaces a text that must be there.</summary>
    public Gtfs Replace(string file, string old, string changed)
    {
        Assert.Contains(old, _files[file], StringComparison.Ordinal);
        _files[file] = _files[file].Replace(old, changed, StringComparison.Ordinal);
        return this;
    }

    /// <summary>Adds rows to a file.</summary>
    public Gtfs Add(string file, params string[] rows)
    {
        _files[file] = string.Join('\n', [_files.GetValueOrDefault(file, string.Empty), .. rows]).TrimStart('\n');
        return this;
    }

    /// <summary>Packs the files.</summary>
    public MemoryStream ToZip()
    {
        var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in _files)
            {
                using var entry = zip.CreateEntry(name, CompressionLevel.NoCompression).Open();
                entry.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        stream.Position = 0;
        return stream;
    }

    /// <summary>Imports it.</summary>
    public GtfsImport Import(LocalDate? only = null)
    {
        using var zip = ToZip();
        return GtfsImporter.Read(zip, "small.zip", only);
    }

    /// <summary>Imports it without a notice of any kind, and gives the network.</summary>
    public Network ImportSound(LocalDate? only = null)
    {
        var import = Import(only);
        Assert.Empty(import.Notices);
        Assert.Empty(import.Feed!.Notices.Where(notice => notice.Code != "interval_tiny"));
        return import.Feed.Network!;
    }
}
