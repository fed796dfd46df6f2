using System.Globalization;
using Karvan.Model;

namespace Karvan.Eurasia.Tests;

/// <summary>Shores and borders of the base map, Natural Earth 1:10m within about 1.5 km, as a grid of pieces.</summary>
internal sealed class Outlines
{
    private const double CellDegrees = 0.25;

    private const double PerDegree = 100;

    private const double KmPerDegree = 111.19;

    private readonly Dictionary<(int X, int Y), List<Piece>> _cells = [];
    private readonly Dictionary<int, List<Piece>> _rows = [];

    private Outlines(IEnumerable<Piece> pieces)
    {
        foreach (var piece in pieces)
        {
            Add(piece);
        }
    }

    /// <summary>Gets the outlines of land; the Caspian is water, lakes are land.</summary>
    public static Outlines Shores { get; } = new(Read("land"));

    /// <summary>Gets the borders between countries.</summary>
    public static Outlines Borders { get; } = new(Read("border").Concat(Read("disputed")));

    /// <summary>Gives whether a point lies inside, by the number of lines that a ray to the east crosses.</summary>
    public bool Holds(GeoPoint point) => _rows.GetValueOrDefault(Cell(point.Latitude), []).Count(piece =>
        piece.From.Latitude > point.Latitude != piece.To.Latitude > point.Latitude
        && piece.LongitudeAt(point.Latitude) > point.Longitude) % 2 == 1;

    /// <summary>Gives the distance to the nearest line [km], at most a limit.</summary>
    public double KmFrom(GeoPoint point, double limit)
    {
        double eastKm = KmPerDegree * Math.Cos(double.DegreesToRadians(point.Latitude));
        int reach = (int)Math.Ceiling(limit / Math.Min(eastKm, KmPerDegree) / CellDegrees);
        var (x, y) = (Cell(point.Longitude), Cell(point.Latitude));
        double nearest = limit;
        for (int i = x - reach; i <= x + reach; i++)
        {
            for (int j = y - reach; j <= y + reach; j++)
            {
                foreach (var piece in _cells.GetValueOrDefault((i, j), []))
                {
                    nearest = Math.Min(nearest, piece.KmFrom(point, eastKm, KmPerDegree));
                }
            }
        }

        return nearest;
    }

    /// <summary>Gives how many lines a short step crosses.</summary>
    public int CountCrossed(GeoPoint from, GeoPoint to) =>
        _cells.GetValueOrDefault((Cell(from.Longitude), Cell(from.Latitude)), [])
            .Concat(_cells.GetValueOrDefault((Cell(to.Longitude), Cell(to.Latitude)), []))
            .Distinct()
            .Count(piece => piece.Crosses(from, to));

    private void Add(Piece piece)
    {
        var (west, east) = Sorted(Cell(piece.From.Longitude), Cell(piece.To.Longitude));
        var (south, north) = Sorted(Cell(piece.From.Latitude), Cell(piece.To.Latitude));
        for (int y = south; y <= north; y++)
        {
            ListAt(_rows, y).Add(piece);
            for (int x = west; x <= east; x++)
            {
                ListAt(_cells, (x, y)).Add(piece);
            }
        }
    }

    private static IEnumerable<Piece> Read(string kind)
    {
        string path = EurasiaFeed.PathOf("src/Karvan.Report/Basemap/basemap.csv");
        foreach (string row in File.ReadLines(path).Where(row => row.StartsWith(kind + ",", StringComparison.Ordinal)))
        {
            double[] numbers =
            [
                .. row[(kind.Length + 1)..].Split(' ')
                    .Select(text => int.Parse(text, CultureInfo.InvariantCulture) / PerDegree),
            ];
            var points = numbers.Chunk(2).Select(pair => new GeoPoint(pair[1], pair[0])).ToList();
            foreach (var (from, to) in points.Zip(points.Skip(1)))
            {
                yield return new(from, to);
            }

            if (kind == "land")
            {
                yield return new(points[^1], points[0]);
            }
        }
    }

    private static List<Piece> ListAt<TKey>(Dictionary<TKey, List<Piece>> lists, TKey key)
        where TKey : notnull
    {
        if (!lists.TryGetValue(key, out var list))
        {
            lists[key] = list = [];
        }

        return list;
    }

    private static int Cell(double degrees) => (int)Math.Floor(degrees / CellDegrees);

    private static (int Low, int High) Sorted(int one, int other) => (Math.Min(one, other), Math.Max(one, other));
}
