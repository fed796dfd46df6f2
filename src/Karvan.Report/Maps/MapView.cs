using System.Globalization;
using Karvan.Model;

namespace Karvan.Report;

/// <summary>What part of the Earth a map shows.</summary>
/// <param name="Name">Name for the map's heading, such as <c>caspian</c>.</param>
/// <param name="Box">The part.</param>
public sealed record MapView(string Name, GeoBox Box)
{
    /// <summary>What a view may be, for people.</summary>
    public const string Form =
        "continent, caspian, caucasus, or bbox=west,south,east,north in degrees, "
        + "at least 1 each way and within -30,-40,170,84";

    private const string BoxPrefix = "bbox=";

    private const double LeastSpan = 1;

    private const double MarginShare = 0.04;

    private const double LeastMargin = 0.75;

    /// <summary>From the North Sea to the Yellow Sea; a cone's map shows more to the south at both sides.</summary>
    public static readonly MapView Continent = new("continent", new(3, 31, 123, 54));

    /// <summary>The Caspian and the lines that meet at its ports.</summary>
    public static readonly MapView Caspian = new("caspian", new(39, 36, 61, 47.3));

    /// <summary>From the Black Sea to the Caspian.</summary>
    public static readonly MapView Caucasus = new("caucasus", new(38.5, 37.8, 51.5, 44.5));

    private static readonly MapView[] Named = [Continent, Caspian, Caucasus];

    /// <summary>Gives the view that holds every location of a network, with a margin.</summary>
    /// <exception cref="ArgumentException">The network has no locations.</exception>
    public static MapView All(Network network)
    {
        if (network.Locations.IsEmpty)
        {
            throw new ArgumentException("The network has no locations.", nameof(network));
        }

        var points = network.Locations.Select(location => location.Point).ToList();
        var (west, east) = Widen(points.Min(point => point.Longitude), points.Max(point => point.Longitude), 180);
        var (south, north) = Widen(points.Min(point => point.Latitude), points.Max(point => point.Latitude), 89);
        return new("all of the feed", new(west, south, east, north));
    }

    /// <summary>Reads a view by its name or box; <see cref="Form"/> says what is allowed.</summary>
    public static bool TryParse(string text, out MapView view)
    {
        view = Array.Find(Named, named => named.Name == text) ?? Continent;
        if (view.Name == text)
        {
            return true;
        }

        if (!text.StartsWith(BoxPrefix, StringComparison.Ordinal) || !TryReadSides(text, out var box))
        {
            return false;
        }

        view = new(text, box);
        return box.Width >= LeastSpan && box.Height >= LeastSpan && GeoBox.Basemap.Contains(box);
    }

    private static bool TryReadSides(string text, out GeoBox box)
    {
        var cells = text[BoxPrefix.Length..].Split(',');
        var sides = new double[4];
        box = default;
        if (cells.Length != sides.Length)
        {
            return false;
        }

        for (var i = 0; i < sides.Length; i++)
        {
            const NumberStyles plain = NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign;
            if (!double.TryParse(cells[i], plain, CultureInfo.InvariantCulture, out sides[i]))
            {
                return false;
            }
        }

        box = new(sides[0], sides[1], sides[2], sides[3]);
        return true;
    }

    private static (double Least, double Most) Widen(double least, double most, double limit)
    {
        var margin = Math.Max(LeastMargin, (most - least) * MarginShare);
        return (Math.Max(-limit, least - margin), Math.Min(limit, most + margin));
    }
}
