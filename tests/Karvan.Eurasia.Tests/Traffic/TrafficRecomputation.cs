namespace Karvan.Eurasia.Tests;

/// <summary>Computes assumed flows and random closures again from the numbers of their methods.</summary>
internal static class TrafficRecomputation
{
    /// <summary>Boxes of the corridor in 2025 [TEU], S21.</summary>
    public const decimal CorridorTeu = 77_000;

    private const decimal ChinaTrains = 500;

    private const decimal HalfUnit = 0.5m;

    /// <summary>A flow is part of a sum that its method gives; each row of the sum is held against it.</summary>
    public static IEnumerable<Recomputed> Demands() =>
        from row in EurasiaFeed.AssumedRows("demands.csv")
        from figure in Demand(row)
        select figure;

    /// <summary>The mean time between two beginnings [h], rounded to the hour.</summary>
    public static IEnumerable<Recomputed> Closures() =>
        from row in EurasiaFeed.AssumedRows("closures.csv")
        let expected = row["source"] switch
        {
            "m-wind-dzungaria" => 8_760 * MeanHours(row) / ((double)Value(row) * 24),
            "m-storm-poti" => 151 * 24 / (double)Value(row),
            "m-snow-lars" => 137 * 24 / (double)Value(row),
            "m-snow-kars" => 105 * 24 / (double)Value(row),
            _ => MeanHours(row) * 0.9 / -Math.Log(1 - (double)Value(row)),
        }
        select new Recomputed(row, "interval [h]", row.Minutes("interval") / 60, (decimal)expected, HalfUnit);

    /// <summary>Gives the boxes of a row [TEU]; 0 for other units.</summary>
    public static decimal Teu(FeedRow row) => row["unit"] switch
    {
        "box20" => row.Number("yearly_amount"),
        "box40" => 2 * row.Number("yearly_amount"),
        _ => 0,
    };

    /// <summary>Gives the goods of a row [t].</summary>
    public static decimal Tonnes(FeedRow row) => row.Number("yearly_amount") * row.Number("tonnes_per_unit");

    /// <summary>Gives whether a row counts in the tonnes that the ministry gives for the corridor.</summary>
    public static bool IsCorridor(FeedRow row) => row["demand_id"] is var id
        && (id.StartsWith("mc-", StringComparison.Ordinal) || id.StartsWith("oil-", StringComparison.Ordinal)
            || id.EndsWith("-kuryk", StringComparison.Ordinal) || id == "bulk-aktau-alat");

    private static IEnumerable<Recomputed> Demand(FeedRow row)
    {
        var all = EurasiaFeed.Rows("demands.csv").ToList();
        var alike = all.Where(other => other["source"] == row["source"] && Side(other) == Side(row)).ToList();
        var (teu, rounding) = (alike.Sum(Teu), (decimal)alike.Count);
        switch (row["source"])
        {
            case "m-demand-pairs":
                var inAzerbaijan = alike.Where(other => other["to"] == "AZ-ABS").Sum(Teu) / teu;
                var trains = ChinaTrains * EurasiaFeed.MethodValue("m-china-trains");
                yield return new(row, "boxes from China [TEU]", teu, trains, rounding);
                yield return new(row, "share that ends in Azerbaijan", inAzerbaijan, Value(row), 0.001m);
                break;
            case "m-west" when Side(row) == "west":
                var fromChina = all.Where(other => other["source"] == "m-demand-pairs").Sum(Teu);
                yield return new(row, "westbound [TEU]", teu + fromChina, CorridorTeu * Value(row), 20);
                break;
            case "m-west":
                yield return new(row, "eastbound [TEU]", teu, CorridorTeu * (1 - Value(row)), rounding);
                break;
            case "m-empties":
                var turkmen = all.Where(other => other["source"] == "S102").Sum(Teu);
                yield return new(row, "empty boxes [TEU]", teu, Value(row) - CorridorTeu - turkmen, 3);
                break;
            case "m-north":
                var west = 412_000 * Value(row);
                yield return new(row, "boxes [TEU]", teu, Side(row) == "west" ? west : west * 0.15m, rounding);
                break;
            case "m-btk":
                var toTürkiye = all.Where(other => other["demand_id"].StartsWith("mc-", StringComparison.Ordinal)
                    && other["to"] == "TR-KOS");
                var boxes = row.Number("yearly_amount") + toTürkiye.Sum(other => other.Number("yearly_amount"));
                yield return new(row, "boxes to Türkiye", boxes, Value(row), 2);
                break;
            case "m-oil-autumn":
                yield return new(row, "yearly_amount", row.Number("yearly_amount"), 3 * Value(row));
                break;
            case "m-bulk-china":
                const decimal ContainerMt = 5_802m / 274 * 365 * 1_400 / 1_000_000;
                var (total, share) = row["from"] == "KZ-DOS"
                    ? (Value(row) - ContainerMt, 0.9m)
                    : (32 - Value(row), 1 / 3m);
                yield return new(row, "tonnes", Tonnes(row), total * share * 1_000_000, 10_000);
                break;
            case "m-bulk":
                yield return new(row, "tonnes of the corridor", all.Where(IsCorridor).Sum(Tonnes), Value(row), 1);
                break;
            default:
                yield return new(row, "boxes [TEU]", Teu(row), Value(row));
                break;
        }
    }

    private static string Side(FeedRow row) =>
        row["demand_id"].Contains("-east-", StringComparison.Ordinal) ? "east" : "west";

    // The mean of free + lognormal through median and p90; the cut at 99.9 % takes little from it.
    private static double MeanHours(FeedRow row)
    {
        var (free, median, p90) = (
            (double)row.Minutes("length_free") / 60,
            (double)row.Minutes("length_median") / 60,
            (double)row.Minutes("length_p90") / 60);
        var shape = Math.Log((p90 - free) / (median - free)) / 1.2815515655446004;
        return free + ((median - free) * Math.Exp(shape * shape / 2));
    }

    private static decimal Value(FeedRow row) => EurasiaFeed.MethodValue(row["source"]);
}
