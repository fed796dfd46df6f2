using System.Collections.Immutable;
using Karvan.Model;

namespace Karvan.Feed;

/// <summary>
/// Traces the way between two successive calls: one crossing, or the shortest chain of links. Keeps what it found.
/// </summary>
internal sealed class SectionFinder
{
    private readonly List<Link> _links;
    private readonly List<Crossing> _crossings;
    private readonly List<Location> _locations;
    private readonly List<(int? From, int? To)> _lostWays;
    private readonly Dictionary<(int From, int To, Way Way), Section?> _found = [];
    private readonly Dictionary<Way, WayGraph> _graphs = [];
    private readonly Dictionary<(int From, int To, Way Way), int> _crossingsByEnds = [];

    public SectionFinder(FeedDraft draft)
    {
        _links = draft.Links.Items;
        _crossings = draft.Crossings.Items;
        _locations = draft.Locations.Items;
        _lostWays = [.. draft.LostWays];
        if (draft.HasLost(LinksFile.Schema) || draft.HasLost(CrossingsFile.Schema))
        {
            _lostWays.Add((null, null));
        }

        for (var index = 0; index < _crossings.Count; index++)
        {
            foreach (var way in Enum.GetValues<Way>())
            {
                Index(index, way);
            }
        }
    }

    /// <summary>Finds the section; null: there is no way.</summary>
    public Section? Find(LocationIndex from, LocationIndex to, Way way)
    {
        var key = (from.Value, to.Value, way);
        if (!_found.TryGetValue(key, out var section))
        {
            _found[key] = section = _crossingsByEnds.TryGetValue(key, out var crossing)
                ? Cross(crossing, from, to, way)
                : Trace(from, to, way);
        }

        return section;
    }

    /// <summary>Gives whether two locations could be joined by links or crossings that were dropped.</summary>
    public bool MayBeJoined(LocationIndex from, LocationIndex to, Way way)
    {
        var reached = new HashSet<int> { from.Value };
        var grew = true;
        while (grew && !reached.Contains(to.Value))
        {
            grew = false;
            foreach (var (left, right) in _lostWays)
            {
                if (left is null || right is null)
                {
                    return true;
                }

                grew |= Spread(reached, left.Value, right.Value);
            }

            foreach (var link in _links)
            {
                grew |= WayGraph.Fits(link, way) && Spread(reached, link.From.Value, link.To.Value);
            }
        }

        return reached.Contains(to.Value);
    }

    private static bool Spread(HashSet<int> reached, int left, int right) =>
        (reached.Contains(left) && reached.Add(right)) || (reached.Contains(right) && reached.Add(left));

    private void Index(int index, Way way)
    {
        var crossing = _crossings[index];
        if (crossing.Mode == way.ToMode()
            && (crossing.Mode != Mode.Rail || crossing.Gauges.HasFlag(WayGraph.ToGauge(way))))
        {
            _crossingsByEnds.TryAdd((crossing.From.Value, crossing.To.Value, way), index);
            _crossingsByEnds.TryAdd((crossing.To.Value, crossing.From.Value, way), index);
        }
    }

    private Section Cross(int index, LocationIndex from, LocationIndex to, Way way) => new()
    {
        Way = way,
        Parts = [new(null, _crossings[index].Metres, _locations[to.Value].Country, false, Passage.None)],
        Locations = [from, to],
        Crossing = new(index),
    };

    private Section? Trace(LocationIndex from, LocationIndex to, Way way)
    {
        if (!_graphs.TryGetValue(way, out var graph))
        {
            _graphs[way] = graph = new(_links, _locations.Count, way);
        }

        if (graph.FindShortest(from.Value, to.Value) is not { } chain)
        {
            return null;
        }

        var parts = ImmutableArray.CreateBuilder<SectionPart>(chain.Count);
        var places = ImmutableArray.CreateBuilder<LocationIndex>(chain.Count + 1);
        places.Add(from);
        foreach (var index in chain)
        {
            var link = _links[index];
            parts.Add(new(new(index), link.Metres, link.Country, link.Electrified, link.Passage));
            places.Add(new(WayGraph.OtherEnd(link, places[^1].Value)));
        }

        return new() { Way = way, Parts = parts.MoveToImmutable(), Locations = places.MoveToImmutable() };
    }
}
