namespace Karvan.Report;

/// <summary>Sets names beside their places so that none covers another name or a sign.</summary>
/// <remarks>
/// Greedy: the weightiest place chooses first, among eight positions, the one over the fewest points of lines. A place
/// with no free position stays without a name.
/// </remarks>
internal sealed class NamePlacer
{
    private const int MainNames = 36;

    private const double MainSize = 14;

    private const double OtherSize = 11.5;

    // Mean width of a letter of common sans-serif faces, with room for wider ones, in parts of the size.
    private const double WidthOfLetter = 0.61;

    private const double WidthOfBoldLetter = 0.67;

    private const double WidthOfSpacedLetter = 0.75;

    private const char FarEast = '\u2E80';

    private const double ShareBelowBaseLine = 0.22;

    private const double Gap = 3;

    private const int MostLinePoints = 14;

    // To which side of the sign (1 right, -1 left), whether above (1) or below (-1), how many radii away.
    private static readonly (int Side, int Above, double Gap)[] Positions =
    [
        (1, 0, 1), (-1, 0, 1), (1, 1, 0.4), (1, -1, 0.4), (-1, 1, 0.4), (-1, -1, 0.4), (0, 1, 1), (0, -1, 1),
    ];

    private readonly PageBox _page;
    private readonly List<PageBox> _taken;
    private readonly HashSet<(int X, int Y)> _linePoints;

    /// <summary>Makes a placer for a map, with the boxes of all signs and the points of all lines on it.</summary>
    public NamePlacer(PageBox page, IEnumerable<PageBox> signs, IEnumerable<PlanePoint> linePoints)
    {
        _page = page.Grown(-Gap);
        _taken = [.. signs];
        _linePoints = [.. linePoints.Select(point => ((int)point.X, (int)point.Y))];
    }

    /// <summary>Gives the names that find room, in the order of their places.</summary>
    public List<PlacedName> Place(IReadOnlyList<MapPlace> places)
    {
        var names = new List<PlacedName>();
        for (var i = 0; i < places.Count; i++)
        {
            var isMain = i < MainNames && places[i].Sign is MapSign.Port or MapSign.Terminal;
            if (FindRoom(places[i], isMain) is { } found)
            {
                _taken.Add(found.Box);
                names.Add(found.Name);
            }
        }

        return names;
    }

    /// <summary>
    /// Takes the room for a name around a point, if it is free of names and signs, and of lines but for some points.
    /// </summary>
    public bool TryTake(string text, PlanePoint middle, double size, int mostLinePoints = int.MaxValue)
    {
        var half = text.Length * size * WidthOfSpacedLetter / 2;
        var box = new PageBox(middle.X - half, middle.Y - size, middle.X + half, middle.Y + (size * 0.3));
        if (!IsFree(box) || (mostLinePoints < int.MaxValue && CountLinePoints(box) > mostLinePoints))
        {
            return false;
        }

        _taken.Add(box);
        return true;
    }

    private (PlacedName Name, PageBox Box)? FindRoom(MapPlace place, bool isMain)
    {
        (PlacedName Name, PageBox Box)? best = null;
        var fewest = MostLinePoints + 1;
        var (size, width) = isMain ? (MainSize, WidthOfBoldLetter) : (OtherSize, WidthOfLetter);
        foreach (var (side, above, gap) in Positions)
        {
            var box = BoxAt(place, side, above, gap, Letters(place.Name) * size * width, size);
            if (IsFree(box) && CountLinePoints(box) is var points && points < fewest)
            {
                fewest = points;
                var (anchor, x) = side switch
                {
                    > 0 => ("start", box.Left),
                    < 0 => ("end", box.Right),
                    _ => ("middle", (box.Left + box.Right) / 2),
                };
                best = (new(place.Name, new(x, box.Bottom - (size * ShareBelowBaseLine)), anchor, size, isMain), box);
            }
        }

        return best;
    }

    private static PageBox BoxAt(MapPlace place, int side, int above, double gap, double width, double height)
    {
        var away = (place.Radius * gap) + Gap;
        var left = place.At.X + (side * away) + ((side - 1) * width / 2);
        var top = place.At.Y - (above * away) - ((above + 1) * height / 2);
        return new(left, top, left + width, top + height);
    }

    // Letters of the Far East are as wide as high.
    private static double Letters(string text) => text.Sum(letter => letter >= FarEast ? 1 / WidthOfLetter : 1);

    private bool IsFree(PageBox box) => _page.Contains(box) && !_taken.Any(box.Overlaps);

    private int CountLinePoints(PageBox box)
    {
        var count = 0;
        for (var x = (int)box.Left; x <= (int)box.Right; x++)
        {
            for (var y = (int)box.Top; y <= (int)box.Bottom; y++)
            {
                count += _linePoints.Contains((x, y)) ? 1 : 0;
            }
        }

        return count;
    }
}
