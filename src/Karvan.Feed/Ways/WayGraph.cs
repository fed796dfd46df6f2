using Karvan.Model;

namespace Karvan.Feed;

/// <summary>The links that vehicles of one way can use, as a graph of locations.</summary>
/// <remarks>
/// Shortest ways by Dijkstra's algorithm. Ties are broken so that every machine traces the same way: fewer links,
/// then link ids in ordinal order along the way.
/// </remarks>
internal sealed class WayGraph
{
    private readonly List<Link> _links;
    private readonly List<int>?[] _linksAt;

    public WayGraph(List<Link> links, int locationCount, Way way)
    {
        _links = links;
        _linksAt = new List<int>?[locationCount];
        for (var index = 0; index < links.Count; index++)
        {
            if (Fits(links[index], way))
            {
                (_linksAt[links[index].From.Value] ??= []).Add(index);
                (_linksAt[links[index].To.Value] ??= []).Add(index);
            }
        }
    }

    /// <summary>Finds the shortest way as links in running order; null: the two are not connected.</summary>
    public List<int>? FindShortest(int from, int to)
    {
        var reached = new Dictionary<int, Label> { [from] = new(0, 0, -1, -1) };
        var settled = new HashSet<int>();
        var queue = new PriorityQueue<int, (long Metres, int Count)>();
        queue.Enqueue(from, default);
        while (queue.TryDequeue(out var at, out _))
        {
            if (at == to)
            {
                return Trace(reached, to);
            }

            if (!settled.Add(at))
            {
                continue;
            }

            foreach (var index in _linksAt[at] ?? [])
            {
                var next = OtherEnd(_links[index], at);
                var label = new Label(reached[at].Metres + _links[index].Metres, reached[at].Count + 1, index, at);
                if (!settled.Contains(next) && IsBetter(reached, next, label))
                {
                    reached[next] = label;
                    queue.Enqueue(next, (label.Metres, label.Count));
                }
            }
        }

        return null;
    }

    /// <summary>Gives whether vehicles of a way can use a link.</summary>
    public static bool Fits(Link link, Way way) =>
        link.Mode == way.ToMode() && (link.Mode != Mode.Rail || link.Gauges.HasFlag(ToGauge(way)));

    /// <summary>Gives the gauge of a way of rail.</summary>
    public static Gauges ToGauge(Way way) => way switch
    {
        Way.Rail1435 => Gauges.Standard,
        Way.Rail1520 => Gauges.Broad,
        _ => Gauges.None,
    };

    /// <summary>Gives the end of a link that is not this one.</summary>
    public static int OtherEnd(Link link, int end) => link.From.Value == end ? link.To.Value : link.From.Value;

    private bool IsBetter(Dictionary<int, Label> reached, int at, Label label)
    {
        if (!reached.TryGetValue(at, out var known))
        {
            return true;
        }

        var order = (label.Metres, label.Count).CompareTo((known.Metres, known.Count));
        return order != 0 ? order < 0 : CompareIds(Trace(reached, label), Trace(reached, known)) < 0;
    }

    private int CompareIds(List<int> left, List<int> right)
    {
        for (var place = 0; place < left.Count; place++)
        {
            var order = string.CompareOrdinal(_links[left[place]].Id, _links[right[place]].Id);
            if (order != 0)
            {
                return order;
            }
        }

        return 0;
    }

    private static List<int> Trace(Dictionary<int, Label> reached, int to) => Trace(reached, reached[to]);

    private static List<int> Trace(Dictionary<int, Label> reached, Label last)
    {
        var links = new List<int>(last.Count);
        for (var label = last; label.Link >= 0; label = reached[label.Before])
        {
            links.Add(label.Link);
        }

        links.Reverse();
        return links;
    }

    private readonly record struct Label(long Metres, int Count, int Link, int Before);
}
