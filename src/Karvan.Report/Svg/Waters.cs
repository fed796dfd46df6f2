using Karvan.Model;

namespace Karvan.Report;

/// <summary>The names of seas, for a reader to find the way by.</summary>
internal static class Waters
{
    private const double Size = 15;

    private static readonly (string Name, GeoPoint At)[] Named =
    [
        ("Caspian Sea", new(41.9, 50.6)),
        ("Black Sea", new(43.3, 34.6)),
        ("Mediterranean Sea", new(34.6, 19.5)),
        ("Baltic Sea", new(56.6, 18.6)),
        ("North Sea", new(56, 3.2)),
        ("Red Sea", new(20.5, 38.6)),
        ("Yellow Sea", new(35.2, 123.3)),
        ("Indian Ocean", new(-12, 78)),
        ("Atlantic Ocean", new(-12, -10)),
    ];

    /// <summary>Gives the names that find room on a map, with their middles and sizes.</summary>
    public static IEnumerable<(string Name, PlanePoint At, double Size)> Visible(MapFrame frame, NamePlacer placer) =>
        from water in Named
        let at = frame.ToPage(water.At)
        where placer.TryTake(water.Name, at, Size)
        select (water.Name, at, Size);
}
