namespace Karvan.Eurasia.Tests;

/// <summary>Trucks keep the driver hours of the AETR: their running times hold the rests.</summary>
/// <remarks>
/// One driver drives nine hours, with a break of three quarters of an hour, and rests eleven; two in turn drive twenty
/// hours of thirty and rest nine. On the road a loaded truck makes 70 km/h.
/// </remarks>
public class DriverHoursTests
{
    private const decimal DrivingKmh = 70;

    private const decimal OneDriverKmh = DrivingKmh * 9 / (9 + 0.75m + 11);

    private const decimal TwoDriversKmh = DrivingKmh * 20 / 30;

    /// <summary>Within one driving time there is no rest to take.</summary>
    private const decimal LongKm = 9 * DrivingKmh;

    private const decimal RoundingKmh = 1.1m;

    [Fact]
    public void Trucks_OverLongWays_RestAsOneOrTwoDriversMust()
    {
        var sections = new CallSections();
        var trucks = EurasiaFeed.Rows("services.csv").Where(row => row["product"] == "truck")
            .Select(row => row["service_id"]).ToHashSet();
        var runs = (
            from pair in sections.All()
            where pair.Row["way"] == "road" && trucks.Contains(pair.Row["service_id"])
            let km = sections.GetKm(pair.Before, pair.Row)
            where km > LongKm
            select (pair.Row, Free: Kmh(km, pair.Row, "run_free"), Median: Kmh(km, pair.Row, "run_median"))).ToList();

        Assert.NotEmpty(runs);
        Offenders.None(
            from run in runs
            where run.Free > TwoDriversKmh * RoundingKmh || run.Median > OneDriverKmh * RoundingKmh
            select $"{run.Row}: found {run.Free:0.0} km/h at best and {run.Median:0.0} usually, expected "
                + $"{TwoDriversKmh:0.0} with two drivers and {OneDriverKmh:0.0} with one at most");
    }

    private static decimal Kmh(decimal km, FeedRow row, string column) => km / (row.Minutes(column) / 60);
}
