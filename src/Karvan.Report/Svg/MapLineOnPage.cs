using System.Globalization;
using Karvan.Model;

namespace Karvan.Report;

/// <summary>A link, or the line of a crossing, as it is drawn.</summary>
/// <param name="Id">Id of the link or crossing.</param>
/// <param name="IsCrossing">Whether it is a crossing's.</param>
/// <param name="Way">Class of its way.</param>
/// <param name="Density">Class of its service density.</param>
/// <param name="IsHollow">Whether it is a railway without electric traction.</param>
/// <param name="About">What a pointer held over it shows.</param>
/// <param name="Runs">Its lines on the page, one or more.</param>
internal sealed record MapLineOnPage(
    string Id,
    bool IsCrossing,
    string Way,
    int Density,
    bool IsHollow,
    string About,
    IReadOnlyList<List<PlanePoint>> Runs)
{
    private const double StepAlong = 4;

    /// <summary>Gets whether it lies under a white casing, as railways do.</summary>
    public bool IsRail => Way.StartsWith("rail", StringComparison.Ordinal);

    /// <summary>Gives the lines of a network that touch a map: links, then crossings.</summary>
    public static List<MapLineOnPage> Of(Network network, MapFrame frame)
    {
        var density = new ServiceDensity(network);
        var lines = new List<MapLineOnPage>();
        foreach (var (index, link) in network.Links.Index())
        {
            var runs = MapLine.Of(network, new(index))
                .SelectMany(points => LineClip.Runs(frame.ToPage(points), frame.Box)).ToList();
            var about = Describe(link.Id, link.Metres, density.OnLink(index), network, link.Provenance);
            lines.Add(new(
                link.Id,
                IsCrossing: false,
                MapStyle.WayClass(link.Mode, link.Gauges),
                MapStyle.DensityClass(density.OnLink(index)),
                link.Mode == Mode.Rail && !link.Electrified,
                about,
                runs));
        }

        foreach (var (index, crossing) in network.Crossings.Index())
        {
            var ends = frame.ToPage([network[crossing.From].Point, network[crossing.To].Point]);
            var weekly = density.OverCrossing(index);
            lines.Add(new(
                crossing.Id,
                IsCrossing: true,
                MapStyle.WayClass(crossing.Mode, crossing.Gauges),
                MapStyle.DensityClass(weekly),
                IsHollow: false,
                Describe(crossing.Name, crossing.Metres, weekly, network, crossing.Provenance),
                LineClip.Runs(ends, frame.Box)));
        }

        return [.. lines.Where(line => line.Runs.Count > 0)];
    }

    /// <summary>Gives points all along the lines, a few pixels apart.</summary>
    public IEnumerable<PlanePoint> Sample()
    {
        foreach (var run in Runs)
        {
            for (var i = 1; i < run.Count; i++)
            {
                var (from, to) = (run[i - 1], run[i]);
                var steps = (int)(Math.Max(Math.Abs(to.X - from.X), Math.Abs(to.Y - from.Y)) / StepAlong) + 1;
                for (var step = 0; step <= steps; step++)
                {
                    var share = (double)step / steps;
                    yield return new(from.X + ((to.X - from.X) * share), from.Y + ((to.Y - from.Y) * share));
                }
            }
        }
    }

    /// <summary>Gives what there is to say about a line.</summary>
    private static string Describe(string name, int metres, double? weekly, Network network, Provenance provenance)
    {
        var served = weekly is { } departures
            ? string.Create(CultureInfo.InvariantCulture, $"{departures:0.#} departures a week")
            : "no service";
        var (source, confidence) = (network[provenance.Source].Id, Words.Snake(provenance.Confidence));
        return string.Create(
            CultureInfo.InvariantCulture, $"{name}: {metres / 1_000m:0.#} km, {served}; {source}, {confidence}");
    }
}
