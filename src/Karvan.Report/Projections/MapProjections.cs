namespace Karvan.Report;

/// <summary>Chooses the projection of a view.</summary>
internal static class MapProjections
{
    private const double LeastSouth = 10;

    private const double MostNorth = 72;

    private const double MostWidth = 130;

    // A rule of thumb of cartographers: a sixth of the height in from each side spreads the error evenly.
    private const double ShareInward = 1.0 / 6;

    private const double ParallelOfBothHalves = 30;

    /// <summary>Lambert's conic where the view lies in middle northern latitudes, plate carrée elsewhere.</summary>
    public static IMapProjection For(GeoBox box)
    {
        var isConic = box.South >= LeastSouth && box.North <= MostNorth && box.Width <= MostWidth;
        return isConic
            ? new LambertConformal(
                box.MiddleLongitude,
                box.MiddleLatitude,
                Math.Round(box.South + (box.Height * ShareInward), 1),
                Math.Round(box.North - (box.Height * ShareInward), 1))
            : new PlateCarree(box.MiddleLongitude, box.MiddleLatitude, ParallelOf(box));
    }

    // The middle of a view over the equator would stretch both of its halves.
    private static double ParallelOf(GeoBox box) =>
        box.South < 0 && box.North > 0 ? ParallelOfBothHalves : Math.Round(box.MiddleLatitude);
}
