namespace Karvan.Eurasia.Tests;

/// <summary>Computes what the yards work where the gauge breaks again from what is published of them.</summary>
internal static class YardRecomputation
{
    private const decimal HalfUnit = 0.5m;

    private const decimal TrainBoxes = 55;

    /// <summary>Trains at Alashankou, both ways, and the share of them that comes into China.</summary>
    private const decimal AlashankouTrains = 5_802m / 274;
    private const decimal IntoChina = 560m / 1_351;

    /// <summary>Trains at Erenhot and Manzhouli, both ways, with the boxes on one.</summary>
    private const decimal ErenhotTrains = 3_807m / 349;
    private const decimal ErenhotBoxes = 433_600m / 3_807 / 2;
    private const decimal ManzhouliTrains = 4_818m / 365;
    private const decimal ManzhouliBoxes = 382_058m / 4_818 / 2;

    public static IEnumerable<Recomputed> All()
    {
        foreach (var row in EurasiaFeed.AssumedRows("terminal_capacities.csv"))
        {
            if (!row["source"].StartsWith("m-yard-", StringComparison.Ordinal))
            {
                continue;
            }

            var moves = BoxesADay(row) / 24 / row.Number("cranes");
            yield return new(row, "moves_per_crane_hour", row.Number("moves_per_crane_hour"), moves, HalfUnit);
            if (!row.IsBlank("other_trains"))
            {
                yield return new(row, "other_trains", row.Number("other_trains"), Math.Floor(Others(row)));
            }
        }
    }

    private static decimal BoxesADay(FeedRow row) => row["source"] switch
    {
        "m-yard-alashankou" => TrainBoxes * 24,
        "m-yard-dostyk" => Boxes(344_000 + 320_000),
        "m-yard-khorgos" => Boxes(540_000),
        "m-yard-horgos" => Math.Floor(27 * IntoChina) * TrainBoxes,
        "m-yard-brest" => 14 * TrainBoxes,
        "m-yard-malaszewicze" => Boxes(450_000),
        "m-yard-akhalkalaki" => 15m / 9 * 24,
        "m-yard-akyayla" => (40 + 65) / 2m,
        "m-yard-zabaykalsk" => (8 + 9) / 2m * 437 / 7,
        _ => Passed(row) / EurasiaFeed.MethodValue("m-yard-passed"),
    };

    private static decimal Others(FeedRow row) => row["source"] switch
    {
        "m-yard-alashankou" => EurasiaFeed.Rows("crossing_capacities.csv")
            .Single(crossing => crossing["crossing_id"] == "dostyk-alashankou").Number("others_out"),
        "m-yard-dostyk" => (AlashankouTrains * (1 - IntoChina)) - 4.5m,
        "m-yard-khorgos" => Boxes(372_000 - 188_000) / TrainBoxes,
        "m-yard-horgos" => 19 * IntoChina,
        "m-yard-zabaykalsk" => 1_340m / 365,
        _ => Passed(row) / TrainBoxes,
    };

    private static decimal Passed(FeedRow row) => row["terminal_id"] switch
    {
        "CN-ERC-R" => ErenhotTrains * 0.54m * ErenhotBoxes,
        "MN-ZUU-R" => ErenhotTrains * 0.46m * ErenhotBoxes,
        _ => ManzhouliTrains / 2 * ManzhouliBoxes,
    };

    // Of 40 feet, from TEU a year.
    private static decimal Boxes(decimal teu) => teu / 2 / 365;
}
