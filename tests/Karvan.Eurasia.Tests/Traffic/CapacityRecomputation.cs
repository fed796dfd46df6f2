using NodaTime.Text;

namespace Karvan.Eurasia.Tests;

/// <summary>Computes assumed capacities, depths and draughts again from the numbers of their methods.</summary>
internal static class CapacityRecomputation
{
    private const decimal HalfUnit = 0.5m;

    /// <summary>Trucks that waited to leave Azerbaijan at Red Bridge on a day of 2025.</summary>
    private const decimal QueueOut = 120;

    /// <summary>Trains a day of the feed's demands to Małaszewicze without those that begin at Brest.</summary>
    private static readonly decimal EmptyTrainsToBrest = Math.Floor(11.9m - 2.7m);

    /// <summary>Published capacity of a line or crossing [Mt a year, both ways].</summary>
    private static readonly Dictionary<string, decimal> PublishedMt = new()
    {
        ["rail-KZ-UZE-KZ-BOL"] = 6,
        ["rail-TM-SRH-TM-BER"] = 6,
        ["rail-TM-BER-TM-ETR"] = 6,
        ["rail-TM-ETR-TM-AKY"] = 6,
        ["rail-AZ-ABS-AZ-ALA"] = 54,
        ["rail-AZ-ALA-AZ-HAJ"] = 54,
        ["rail-AZ-HAJ-AZ-YEV"] = 54,
        ["rail-AZ-YEV-AZ-GAN"] = 54,
        ["rail-AZ-GAN-AZ-AGS"] = 54,
        ["rail-AZ-AGS-AZ-BOK"] = 54,
        ["rail-GE-GAR-GE-TBS"] = 27,
        ["rail-GE-TBS-GE-KHI"] = 27,
        ["rail-GE-KHI-GE-STD"] = 27,
        ["rail-GE-STD-GE-PTI"] = 27,
        ["rail-GE-STD-GE-BUS"] = 27,
        ["rail-GE-MAR-GE-AKH"] = 5,
        ["rail-GE-AKH-GE-KRT"] = 5,
        ["rail-TR-AHI-TR-KSY"] = 5,
        ["rail-TR-KSY-TR-ERZ"] = 0.75m,
        ["rail-TR-ERZ-TR-DIV"] = 0.75m,
        ["rail-TR-CKY-TR-KPK"] = 1.53m,
        ["saryagash-keles"] = 27,
        ["bolashak-serhetyaka"] = 6,
        ["boyuk-kesik-gardabani"] = 27,
        ["kartsakhi-canbaz"] = 5,
        ["kapikule-svilengrad"] = 1.53m,
    };

    /// <summary>Paths, and the half of them that other traffic takes.</summary>
    public static IEnumerable<Recomputed> Links()
    {
        var share = EurasiaFeed.MethodValue("m-other-trains");
        foreach (var row in EurasiaFeed.AssumedRows("link_capacities.csv"))
        {
            var paths = row.Number("paths_per_day");
            yield return new(row, "paths_per_day", paths, Trains(row, "link_id"), HalfUnit);
            if (!row.IsBlank("other_trains"))
            {
                yield return new(row, "other_trains", row.Number("other_trains"), paths * share, HalfUnit);
            }
        }
    }

    /// <summary>Trains or trucks a day, alike both ways.</summary>
    public static IEnumerable<Recomputed> Crossings() =>
        from row in EurasiaFeed.AssumedRows("crossing_capacities.csv")
        from column in (string[])["per_day_out", "per_day_back", "others_out", "others_back"]
        where !row.IsBlank(column)
        select new Recomputed(row, column, row.Number(column), Slots(row, column), HalfUnit);

    /// <summary>Aktau by dredging and the falling sea; Türkmenbaşy by what its ferries leave behind.</summary>
    public static IEnumerable<Recomputed> Depths()
    {
        const decimal AfterDredging = 770;
        const decimal Gained = 150;
        const decimal FerryTonnes = 5_740;
        var dredged = LocalDatePattern.Iso.Parse("2025-06-01").Value;
        var ferry = EurasiaFeed.Rows("draughts.csv").Single(row => row["vehicle_id"] == "rail-ferry");
        foreach (var row in EurasiaFeed.AssumedRows("depths.csv"))
        {
            var day = LocalDatePattern.Iso.Parse(row["from"]).Value;
            var days = NodaTime.Period.Between(dredged, day, NodaTime.PeriodUnits.Days).Days;
            var expected = row["source"] == "m-depth-aktau"
                ? AfterDredging - Gained - (Value(row) * days / 365)
                : ferry.Number("draught_cm") - (Value(row) / 100 * FerryTonnes * 1_000 / ferry.Number("kg_per_cm"));
            yield return new(row, "depth_cm", row.Number("depth_cm"), expected, HalfUnit);
        }
    }

    /// <summary>Tonnes a centimetre, rounded to 100 kg.</summary>
    public static IEnumerable<Recomputed> Draughts()
    {
        const decimal FerryTonnes = 154.5m * 17.7m * 0.85m * 1.01m / 100;
        const decimal FeederTonnes = 1_300m / 131;
        return
            from row in EurasiaFeed.AssumedRows("draughts.csv")
            let tonnes = row["vehicle_id"] == "rail-ferry" ? FerryTonnes : FeederTonnes
            from figure in (Recomputed[])
            [
                new(row, "kg_per_cm", row.Number("kg_per_cm"), Value(row)),
                new(row, "kg_per_cm from ships", row.Number("kg_per_cm"), tonnes * 1_000, 100),
            ]
            select figure;
    }

    // China takes 28 trains a day at Dostyk; of 21.2 a day both ways 560 of 1,351 go in, and 2.3 are in the demands.
    private static decimal Slots(FeedRow row, string column)
    {
        const decimal Agreed = 28;
        const decimal OfDemands = 2.3m;
        const decimal ContainerTrains = 5_802m / 274 * 560 / 1_351;
        return (row["source"], column) == ("m-slots-red-bridge", "others_out") ? TrucksBeside(Value(row), QueueOut)
            : (row["source"], column) == ("m-slots-red-bridge", "others_back") ? TrucksBack(Value(row))
            : (row["source"], column) == ("m-slots-brest", "others_back") ? EmptyTrainsToBrest
            : row["source"] != "m-slots-dostyk" ? Trains(row, "crossing_id")
            : column == "per_day_out" ? Agreed
            : Math.Floor(ContainerTrains - OfDemands);
    }

    // How many others leave a queue of that length: in heavy traffic it is the variance of a day, over a spell and
    // back, by twice the slots that stay free (Kingman, Proc. Camb. Phil. Soc. 57, 1961), which differ by month.
    private static decimal TrucksBeside(decimal slots, decimal queue)
    {
        var own = TrucksOut().ToList();
        var (low, high) = (0m, slots - own.Max());
        while (high - low > 0.001m)
        {
            var others = (low + high) / 2;
            (low, high) = own.Average(month => QueueOf(slots, month, others)) > queue ? (low, others) : (others, high);
        }

        return low;
    }

    // The same queue on a mean day, as long as the mean wait on Georgia's side in 2023 without the procedure.
    private static decimal TrucksBack(decimal slots)
    {
        const decimal WaitHours = 54.9m - 9.2m;
        var own = TrucksOut().Average();
        var (low, high) = (0m, slots - own);
        while (high - low > 0.001m)
        {
            var others = (low + high) / 2;
            (low, high) = QueueOf(slots, own, others) * 24 / slots > WaitHours ? (low, others) : (others, high);
        }

        return Math.Floor(low);
    }

    private static decimal QueueOf(decimal slots, decimal own, decimal others)
    {
        const decimal Variation = 0.08m;
        const int SpellDays = 7;
        var spells = Variation * others * Variation * others * ((2 * SpellDays) - 1);
        return (own + others + spells) / (2 * (slots - own - others));
    }

    // The feed's own trucks a day, by month.
    private static IEnumerable<decimal> TrucksOut()
    {
        var rows = EurasiaFeed.Rows("demands.csv")
            .Where(row => row["demand_id"].StartsWith("truck-west-", StringComparison.Ordinal))
            .ToList();
        var months = rows[0]["season"].Split(' ').Select(decimal.Parse).ToList();
        return months.Select(month => rows.Sum(row => row.Number("yearly_amount")) / 365 * month / months.Average());
    }

    private static decimal Trains(FeedRow row, string id) => row["source"] switch
    {
        "m-paths-mt" or "m-paths-mt-btk" => PublishedMt[row[id]] * 1_000_000 / 2 / 365 / Value(row),
        "m-trucks-peak" => Value(row) * 24,
        _ => Value(row),
    };

    private static decimal Value(FeedRow row) => EurasiaFeed.MethodValue(row["source"]);
}
