namespace Karvan.Report;

/// <summary>Cuts outlines and lines to a box.</summary>
internal static class LineClip
{
    /// <summary>Gives the part of a closed outline inside a box; empty if there is none.</summary>
    /// <remarks>
    /// Source: Sutherland and Hodgman, "Reentrant Polygon Clipping", Communications of the ACM 17(1), 1974.
    /// </remarks>
    public static List<PlanePoint> Outline(List<PlanePoint> outline, PageBox box)
    {
        outline = CutBy(outline, point => point.X - box.Left);
        outline = CutBy(outline, point => box.Right - point.X);
        outline = CutBy(outline, point => point.Y - box.Top);
        return CutBy(outline, point => box.Bottom - point.Y);
    }

    /// <summary>Gives the runs of a line that come near a box: each segment that may cross it, whole.</summary>
    public static List<List<PlanePoint>> Runs(IReadOnlyList<PlanePoint> line, PageBox box)
    {
        var runs = new List<List<PlanePoint>>();
        List<PlanePoint>? run = null;
        for (var i = 1; i < line.Count; i++)
        {
            if (!PageBox.Around([line[i - 1], line[i]]).Grown(1e-9).Overlaps(box))
            {
                run = null;
                continue;
            }

            if (run is null)
            {
                run = [line[i - 1]];
                runs.Add(run);
            }

            run.Add(line[i]);
        }

        return runs;
    }

    /// <summary>Leaves out points nearer than a distance to the one kept before; both ends stay.</summary>
    public static List<PlanePoint> Thin(IReadOnlyList<PlanePoint> line, double distance)
    {
        var kept = new List<PlanePoint>(line.Count);
        for (var i = 0; i < line.Count; i++)
        {
            if (i == 0 || i == line.Count - 1 || Distance(kept[^1], line[i]) >= distance)
            {
                kept.Add(line[i]);
            }
        }

        return kept;
    }

    private static double Distance(PlanePoint one, PlanePoint other) =>
        Math.Sqrt(((one.X - other.X) * (one.X - other.X)) + ((one.Y - other.Y) * (one.Y - other.Y)));

    private static List<PlanePoint> CutBy(List<PlanePoint> outline, Func<PlanePoint, double> inside)
    {
        var kept = new List<PlanePoint>(outline.Count);
        for (var i = 0; i < outline.Count; i++)
        {
            var (before, point) = (outline[(i + outline.Count - 1) % outline.Count], outline[i]);
            var (depthBefore, depth) = (inside(before), inside(point));
            if ((depthBefore >= 0) != (depth >= 0))
            {
                var share = depthBefore / (depthBefore - depth);
                kept.Add(new(before.X + ((point.X - before.X) * share), before.Y + ((point.Y - before.Y) * share)));
            }

            if (depth >= 0)
            {
                kept.Add(point);
            }
        }

        return kept;
    }
}
