using Karvan.Model;

namespace Karvan.Report;

/// <summary>The lines and points that links and crossings are drawn as.</summary>
internal static class MapLine
{
    /// <summary>
    /// Gives a link's line by its shape: straight from point to point on land, along great circles at sea and in the
    /// air, cut at the antimeridian.
    /// </summary>
    public static IReadOnlyList<IReadOnlyList<GeoPoint>> Of(Network network, LinkIndex index)
    {
        var line = network.GetLine(index);
        var pieces = line.Zip(line.Skip(1), GreatCircle.Between);
        return Split(network[index].Mode is Mode.Sea or Mode.Air
            ? [line[0], .. pieces.SelectMany(piece => piece.Skip(1))]
            : line);
    }

    /// <summary>Gives the point halfway between a crossing's two stations.</summary>
    public static GeoPoint MiddleOf(Network network, Crossing crossing)
    {
        var (from, to) = (network[crossing.From].Point, network[crossing.To].Point);
        return new((from.Latitude + to.Latitude) / 2, (from.Longitude + to.Longitude) / 2);
    }

    private static List<IReadOnlyList<GeoPoint>> Split(IReadOnlyList<GeoPoint> points)
    {
        var line = new List<GeoPoint> { points[0] };
        var lines = new List<IReadOnlyList<GeoPoint>> { line };
        foreach (var point in points.Skip(1))
        {
            var last = line[^1];
            if (Math.Abs(point.Longitude - last.Longitude) > 180)
            {
                var edge = last.Longitude > 0 ? 180 : -180;
                var span = point.Longitude + (2 * edge) - last.Longitude;
                var share = span == 0 ? 0 : (edge - last.Longitude) / span;
                var latitude = last.Latitude + ((point.Latitude - last.Latitude) * share);
                line.Add(new(latitude, edge));
                line = [new(latitude, -edge)];
                lines.Add(line);
            }

            line.Add(point);
        }

        return lines;
    }
}
