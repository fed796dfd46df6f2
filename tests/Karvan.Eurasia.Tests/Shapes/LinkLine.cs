using Karvan.Model;

namespace Karvan.Eurasia.Tests;

/// <summary>The lines of links, measured.</summary>
internal static class LinkLine
{
    private const double StepKm = 1;

    /// <summary>Gives every link with its line, both ends included.</summary>
    public static IEnumerable<(Link Link, IReadOnlyList<GeoPoint> Line)> All() =>
        EurasiaFeed.Network.Links.Select((link, index) =>
            (link, (IReadOnlyList<GeoPoint>)EurasiaFeed.Network.GetLine(new LinkIndex(index))));

    /// <summary>Gives the length of a link's line [km].</summary>
    public static double KmOf(string link) => KmOf(All().Single(pair => pair.Link.Id == link).Line);

    /// <summary>Gives the length of a line [km].</summary>
    public static double KmOf(IReadOnlyList<GeoPoint> line) =>
        line.Zip(line.Skip(1), (one, other) => one.DistanceKm(other)).Sum();

    /// <summary>
    /// Gives points all along a line, at most a kilometre apart, straight on the map from point to point.
    /// </summary>
    public static IEnumerable<GeoPoint> Walk(IReadOnlyList<GeoPoint> line)
    {
        for (int i = 1; i < line.Count; i++)
        {
            var (from, to) = (line[i - 1], line[i]);
            int steps = (int)Math.Ceiling(from.DistanceKm(to) / StepKm);
            for (int step = 0; step <= steps; step++)
            {
                double share = steps == 0 ? 0 : (double)step / steps;
                yield return new(
                    from.Latitude + ((to.Latitude - from.Latitude) * share),
                    from.Longitude + ((to.Longitude - from.Longitude) * share));
            }
        }
    }
}
