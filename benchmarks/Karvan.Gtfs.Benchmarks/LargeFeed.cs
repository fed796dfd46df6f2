using System.Diagnostics;
using System.Globalization;
using System.Text;
using Karvan.Feed;

namespace Karvan.Gtfs.Benchmarks;

/// <summary>A feed of as many calls as asked for, made by rule alone: how long does it take to load?</summary>
internal static class LargeFeed
{
    private const int CallsOfService = 50;
    private const int Places = 4_000;

    /// <summary>Writes it into a folder, loads it some times and prints the best, with the peak of memory.</summary>
    public static int Run(int calls, int runs, string folder, TextWriter output)
    {
        Write(calls, folder);
        var best = TimeSpan.MaxValue;
        var isSound = true;
        for (var run = 0; run < runs; run++)
        {
            var start = Stopwatch.GetTimestamp();
            var allocated = GC.GetTotalAllocatedBytes();
            var result = new FeedReader().Read(folder);
            var took = Stopwatch.GetElapsedTime(start);
            isSound &= result.Network is { } network && network.Services.Sum(service => service.Calls.Length) == calls;
            best = took < best ? took : best;
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{calls} calls loaded in {took.TotalSeconds:0.00} s, {result.Notices.Length} notices, "
                    + $"{(GC.GetTotalAllocatedBytes() - allocated) >> 20} MB allocated"));
            foreach (var notice in result.Notices.Take(3))
            {
                output.WriteLine($"  {notice}");
            }
        }

        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"best {best.TotalSeconds:0.00} s; wanted: under 3"));
        return isSound ? 0 : 1;
    }

    private static void Write(int calls, string folder)
    {
        Directory.CreateDirectory(folder);
        var services = calls / CallsOfService;
        Save(
            folder,
            "feed_info.csv",
            "feed_id,title,period,price_month,licence,source,confidence",
            ["large,Large,2025,2025-06,CC0-1.0,m,assumed"]);
        Save(
            folder,
            "sources.csv",
            "source_id,kind,title,publisher,year,address,licence,value,unit",
            ["m,method,Made up by rule,,,,,,"]);
        Save(folder, "locations.csv", "location_id,name,country,lat,lon,time_zone,source,confidence", Rows(Places, at =>
            $"L{at},Place {at},AZ,{40 + (at / 1000m):0.000},49,Asia/Baku,m,assumed"));
        Save(folder, "terminals.csv", "terminal_id,location_id,name,kind,source,confidence", Rows(Places, at =>
            $"T{at},L{at},Place {at},road_terminal,m,assumed"));
        Save(folder, "links.csv", "link_id,from,to,mode,km,country,source,confidence", Rows(Places - 1, at =>
            $"K{at},L{at},L{at + 1},road,0.2,AZ,m,assumed"));
        Save(folder, "crossings.csv", "crossing_id,name,from,to,mode,gauge,km,source,confidence", []);
        Save(
            folder,
            "procedures.csv",
            "procedure_id,crossing_id,towards,process_free,process_median,process_p90,source,confidence",
            []);
        Save(
            folder,
            "vehicles.csv",
            "vehicle_id,name,mode,capacity_teu,payload_t,source,confidence",
            ["V,Truck,road,2,26,m,assumed"]);
        Save(folder, "emission_factors.csv", "vehicle_id,wtw_g_per_tkm,source,confidence", ["V,60,m,assumed"]);
        Save(
            folder,
            "tariffs.csv",
            "tariff_id,component,per,basis,amount,currency,source,confidence",
            ["F,freight,teu,km,1,USD,m,assumed"]);
        Save(
            folder,
            "handlings.csv",
            "handling_id,terminal,from,to,unit,component,process_free,process_median,process_p90,source,confidence",
            [
                "in,road_terminal,yard,road,box,handling,0:10,0:20,0:30,m,assumed",
                "out,road_terminal,road,yard,box,handling,0:10,0:20,0:30,m,assumed",
            ]);
        Save(
            folder,
            "services.csv",
            "service_id,name,operator,product,vehicle,cargo,tariffs,source,confidence",
            Rows(services, at => $"S{at},Service {at},Example,truck,V,dry,F,m,assumed"));
        Save(folder, "departures.csv", "service_id,kind,at,source,confidence", Rows(services * 2, at =>
            $"S{at / 2},at,{at % 24:00}:{at / 24 % 60:00},m,assumed"));
        Save(
            folder,
            "calls.csv",
            "service_id,sequence,place,call,way,run_free,run_median,run_p90,dwell,cut_off,process,source,confidence",
            Rows(calls, Call));
    }

    private static FormattableString Call(int at)
    {
        var (service, place) = (at / CallsOfService, at % CallsOfService);
        var terminal = ((service * 37) % (Places - CallsOfService)) + place;
        var kind = place + 1 == CallsOfService ? "alight" : "stop";
        return place == 0
            ? $"S{service},1,T{terminal},board,,,,,,0:30,,m,assumed"
            : (FormattableString)
                $"S{service},{place + 1},T{terminal},{kind},road,0:0{place % 9 + 1},0:10,0:15,0:02,0:30,,m,assumed";
    }

    private static IEnumerable<string> Rows(int count, Func<int, FormattableString> row) =>
        Enumerable.Range(0, count).Select(at => row(at).ToString(CultureInfo.InvariantCulture));

    private static void Save(string folder, string file, string header, IEnumerable<string> rows) =>
        File.WriteAllLines(Path.Combine(folder, file), rows.Prepend(header), new UTF8Encoding(false));
}
