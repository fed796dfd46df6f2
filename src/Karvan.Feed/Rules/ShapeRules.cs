using System.Globalization;
using Karvan.Model;

namespace Karvan.Feed;

/// <summary>Makes shapes of their rows: numbered without gaps, and about as long as the link.</summary>
internal static class ShapeRules
{
    // A line of few points cuts bends; a published length may count yards and sidings.
    private const double MostOff = 0.12;

    public static void Apply(FeedDraft draft)
    {
        var points = new List<int>?[draft.Links.Count];
        for (var row = 0; row < draft.ShapeRows.Count; row++)
        {
            (points[draft.ShapeRows.Items[row].Link] ??= []).Add(row);
        }

        for (var link = 0; link < points.Length; link++)
        {
            if (points[link] is { } rows && !draft.BrokenShapes.Contains(link))
            {
                Apply(draft, link, rows);
            }
        }
    }

    private static void Apply(FeedDraft draft, int link, List<int> rows)
    {
        var items = draft.ShapeRows.Items;
        rows.Sort((left, right) => (items[left].Sequence, left).CompareTo((items[right].Sequence, right)));
        for (var i = 0; i < rows.Count; i++)
        {
            if (items[rows[i]].Sequence != i + 1)
            {
                var expected = string.Create(CultureInfo.InvariantCulture, $"{i + 1}, the next number of the link");
                draft.ShapeRows.Report(
                    draft.Notices, PlaceNotices.ShapeSequence, rows[i], ShapesFile.Sequence, expected);
                return;
            }
        }

        var shape = new Shape { Link = new(link), Points = [.. rows.Select(row => items[row].Point)] };
        draft.Shapes.Add(shape);
        CheckLength(draft, shape, rows[0]);
    }

    private static void CheckLength(FeedDraft draft, Shape shape, int row)
    {
        var link = draft.Links.Items[shape.Link.Value];
        var (last, km, stated) = (draft.Locations.Items[link.From.Value].Point, 0d, link.Metres / 1_000d);
        foreach (var (point, _) in shape.Points)
        {
            (last, km) = (point, km + last.DistanceKm(point));
        }

        km += last.DistanceKm(draft.Locations.Items[link.To.Value].Point);
        if (Math.Abs(km - stated) > MostOff * stated)
        {
            draft.ShapeRows.Report(
                draft.Notices,
                PlaceNotices.ShapeLength,
                row,
                ShapesFile.Link,
                string.Create(CultureInfo.InvariantCulture, $"{link.Id}: a line of {km:0.0} km"),
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{(1 - MostOff) * stated:0.0} to {(1 + MostOff) * stated:0.0} km, within 12 % of the link's km"));
        }
    }
}
