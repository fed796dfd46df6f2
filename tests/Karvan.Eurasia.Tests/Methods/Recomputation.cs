namespace Karvan.Eurasia.Tests;

/// <summary>Computes the figures of assumed rows again from the numbers of their methods.</summary>
internal static class Recomputation
{
    private const decimal HalfUnit = 0.5m;

    private const decimal HourMinutes = 60;

    private const decimal WeekHours = 168;


    /// <summary>Life-cycle emissions of electricity [g CO2e/kWh], Ember through Our World in Data (U194).</summary>
    private static readonly Dictionary<string, decimal> Grid = new()
    {
        ["AT"] = 111,
        ["AZ"] = 671,
        ["BG"] = 335,
        ["BY"] = 442,
        ["CN"] = 582,
        ["CZ"] = 450,
        ["DE"] = 381,
        ["GE"] = 168,
        ["GR"] = 337,
        ["HU"] = 204,
        ["IR"] = 655,
        ["KZ"] = 821,
        ["NL"] = 268,
        ["PL"] = 662,
        ["RO"] = 241,
        ["RS"] = 636,
        ["RU"] = 441,
        ["SK"] = 117,
        ["TR"] = 465,
        ["UZ"] = 1_168,
    };

    /// <summary>Great circle × factor, rounded to the kilometre.</summary>
    public static IEnumerable<Recomputed> Links()
    {
        var points = EurasiaFeed.Network.Locations.ToDictionary(location => location.Id, location => location.Point);
        return
            from row in EurasiaFeed.AssumedRows("links.csv")
            where row["source"].StartsWith("m-gc-", StringComparison.Ordinal)
            let straight = (decimal)points[row["from"]].DistanceKm(points[row["to"]])
            select new Recomputed(row, "km", row.Number("km"), straight * ValueOf(row), HalfUnit);
    }

    /// <summary>Shape × factor, rounded to the kilometre, below 10 km to a tenth.</summary>
    public static IEnumerable<Recomputed> ShapedLinks() =>
        from row in EurasiaFeed.AssumedRows("links.csv")
        where row["source"].StartsWith("m-shape-", StringComparison.Ordinal)
        let km = (decimal)LinkLine.KmOf(row["link_id"]) * ValueOf(row)
        select new Recomputed(row, "km", row.Number("km"), km, km < 10 ? HalfUnit / 10 : HalfUnit);

    /// <summary>
    /// Kilometres ÷ speed, rounded to the minute; free and p90 are shares of that median. Where a country's trains were
    /// measured without delay, free is kilometres ÷ that speed, whatever the median.
    /// </summary>
    public static IEnumerable<Recomputed> Runs()
    {
        var sections = new CallSections();
        foreach (var (row, before) in sections.All().Where(pair => IsRun(pair.Row)))
        {
            decimal km = sections.GetKm(before, row);
            string element = ElementOf(row["source"]);
            decimal median = row.Minutes("run_median");
            decimal free = FreeSpeedOf(row) is { } speed
                ? km / speed * HourMinutes
                : median * EurasiaFeed.MethodValue("m-run-free-ratio" + element);
            decimal p90 = median * EurasiaFeed.MethodValue("m-run-p90-ratio" + element);
            yield return new(row, "run_median [min]", median, km / ValueOf(row) * HourMinutes, HalfUnit);
            yield return new(row, "run_free [min]", row.Minutes("run_free"), free, HalfUnit);
            yield return new(row, "run_p90 [min]", row.Minutes("run_p90"), p90, HalfUnit);
        }
    }

    /// <summary>The amount is the method's; its unit says whether it is paid by the kilometre.</summary>
    public static IEnumerable<Recomputed> Tariffs() =>
        from row in EurasiaFeed.AssumedRows("tariffs.csv")
        select new Recomputed(row, "amount", row.Number("amount"), ValueOf(row));

    /// <summary>The interval, the notice, or the mean time between departures by the clock.</summary>
    public static IEnumerable<Recomputed> Departures()
    {
        var assumed = EurasiaFeed.AssumedRows("departures.csv").ToList();
        var spans =
            from row in assumed
            where row["kind"] != "at"
            let column = row["kind"] == "demand" ? "notice" : "interval"
            select new Recomputed(row, column + " [h]", row.Minutes(column) / HourMinutes, ValueOf(row));
        var sailings =
            from row in assumed
            where row["source"] == "m-departure-sailing"
            let week = assumed.Where(other => other["service_id"] == row["service_id"]).Sum(DeparturesAWeek)
            select new Recomputed(row, "time between departures [h]", WeekHours / week, ValueOf(row));
        var tunnel = assumed.Where(row => row["source"] == "m-departure-marmaray").ToList();
        var halfTrains =
            from row in tunnel
            let week = tunnel.Sum(DeparturesAWeek)
            select new Recomputed(row, "time between departures, both ways [h]", WeekHours / week, ValueOf(row));
        return spans.Concat(sailings).Concat(halfTrains);
    }

    /// <summary>The median time of a handling or a border procedure [h].</summary>
    public static IEnumerable<Recomputed> Processes(string file) =>
        from row in EurasiaFeed.AssumedRows(file)
        select new Recomputed(row, "process_median [h]", row.Minutes("process_median") / HourMinutes, ValueOf(row));

    /// <summary>Energy × grid, rounded to a tenth of a gram; where no grid is known, the method's number.</summary>
    public static IEnumerable<Recomputed> EmissionFactors() =>
        from row in EurasiaFeed.AssumedRows("emission_factors.csv")
        let expected = row.IsBlank("country") ? ValueOf(row) : ValueOf(row) * Grid[row["country"]] / 1_000
        select new Recomputed(row, "wtw_g_per_tkm", row.Number("wtw_g_per_tkm"), expected, HalfUnit / 10);

    /// <summary>The first step of storage, demurrage or detention is the method's number; its title states days and
    /// second step.</summary>
    public static IEnumerable<Recomputed> Charges() =>
        from place in EurasiaFeed.AssumedRows("charges.csv").GroupBy(row => (row["terminal"], row["component"]))
        let first = place.MinBy(row => row.Number("from_day"))!
        select new Recomputed(first, "amount", first.Number("amount"), ValueOf(first));

    private static decimal ValueOf(FeedRow row) => EurasiaFeed.MethodValue(row["source"]);

    /// <summary>The ratios of land carry no name; water and air have their own.</summary>
    private static string ElementOf(string method) =>
        method.StartsWith("m-run-sea-", StringComparison.Ordinal) ? "-sea"
        : method.StartsWith("m-run-air", StringComparison.Ordinal) ? "-air"
        : string.Empty;

    // Of the country in the method's name: m-run-kz-exp.
    private static decimal? FreeSpeedOf(FeedRow row)
    {
        string method = "m-run-free-" + row["source"].Split('-')[2];
        return row["way"].StartsWith("rail", StringComparison.Ordinal) && EurasiaFeed.Sources.ContainsKey(method)
            ? EurasiaFeed.MethodValue(method)
            : null;
    }

    private static bool IsRun(FeedRow row) =>
        row.IsAssumed && row["source"].StartsWith("m-run-", StringComparison.Ordinal);

    private static decimal DeparturesAWeek(FeedRow departure)
    {
        var days = EurasiaFeed.Rows("operating_days.csv")
            .Single(row => row["operating_days_id"] == departure["operating_days"]);
        string[] weekdays = days.Words("weekdays");
        return weekdays is ["daily"] ? 7 : weekdays.Length;
    }
}
