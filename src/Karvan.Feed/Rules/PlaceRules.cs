using System.Globalization;
using Karvan.Model;

namespace Karvan.Feed;

/// <summary>Rules that span places, links and crossings.</summary>
internal static class PlaceRules
{
    // Published lengths and coordinates are rounded: 2 % shorter than the great circle still passes.
    private const double LeastShare = 0.98;
    private const double MostTimes = 3;
    private const double SlackKm = 50;

    public static void Check(FeedDraft draft)
    {
        CheckParents(draft);
        CheckLocodes(draft);
        CheckLengths(draft);
        CheckCaspian(draft);
        CheckCrossings(draft);
    }

    /// <summary>
    /// Reports places that are part of themselves, and cuts the ring so that nobody walks it for ever.
    /// </summary>
    private static void CheckParents(FeedDraft draft)
    {
        var places = draft.Locations;
        for (var start = 0; start < places.Count; start++)
        {
            var seen = new HashSet<int> { start };
            var at = start;
            while (places.Items[at].PartOf is { } parent)
            {
                if (seen.Add(parent.Value))
                {
                    at = parent.Value;
                    continue;
                }

                places.Report(
                    draft.Notices,
                    PlaceNotices.PartOfCycle,
                    at,
                    LocationsFile.PartOf,
                    "a place that is not part of this one");
                places.Items[at] = places.Items[at] with { PartOf = null };
            }
        }
    }

    private static void CheckLocodes(FeedDraft draft)
    {
        var owners = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var index = 0; index < draft.Locations.Count; index++)
        {
            var location = draft.Locations.Items[index];
            if (location.Locode.Length == 0)
            {
                continue;
            }

            if (!location.Locode.StartsWith(location.Country.Code, StringComparison.Ordinal))
            {
                Report(draft, index, PlaceNotices.LocodeCountry, $"a UN/LOCODE that begins with {location.Country}");
            }

            if (!owners.TryAdd(location.Locode, index))
            {
                var line = draft.Locations.GetLine(owners[location.Locode]);
                var expected = string.Create(
                    CultureInfo.InvariantCulture, $"a UN/LOCODE of its own: line {line} has it");
                Report(draft, index, PlaceNotices.LocodeDuplicate, expected);
            }
        }
    }

    private static void Report(FeedDraft draft, int location, NoticeCode code, string expected) =>
        draft.Locations.Report(draft.Notices, code, location, LocationsFile.Locode, expected);

    private static void CheckLengths(FeedDraft draft)
    {
        for (var index = 0; index < draft.Links.Count; index++)
        {
            var link = draft.Links.Items[index];
            var from = draft.Locations.Items[link.From.Value].Point;
            var (km, straight) = (link.Metres / 1_000d, from.DistanceKm(draft.Locations.Items[link.To.Value].Point));
            if (km < LeastShare * straight)
            {
                var expected = string.Create(
                    CultureInfo.InvariantCulture, $"{LeastShare * straight:0.0} km or more, 98 % of the great circle");
                draft.Links.Report(
                    draft.Notices, PlaceNotices.LinkShorterThanGreatCircle, index, LinksFile.Km, expected);
            }
            else if (km > (MostTimes * straight) + SlackKm)
            {
                var expected = string.Create(
                    CultureInfo.InvariantCulture,
                    $"{(MostTimes * straight) + SlackKm:0.0} km or less, 3 times the great circle and 50 km");
                draft.Links.Report(draft.Notices, PlaceNotices.LinkFarLonger, index, LinksFile.Km, expected);
            }
        }
    }

    /// <summary>The Caspian is closed water: a location on it and on other water joins what is not joined.</summary>
    private static void CheckCaspian(FeedDraft draft)
    {
        var onCaspian = new HashSet<LocationIndex>();
        foreach (var link in draft.Links.Items)
        {
            if (link.Passage == Passage.Caspian)
            {
                onCaspian.Add(link.From);
                onCaspian.Add(link.To);
            }
        }

        for (var index = 0; index < draft.Links.Count; index++)
        {
            var link = draft.Links.Items[index];
            if (link.Mode == Mode.Sea && link.Passage != Passage.Caspian
                && (onCaspian.Contains(link.From) || onCaspian.Contains(link.To)))
            {
                draft.Links.Report(
                    draft.Notices,
                    PlaceNotices.CaspianJoinedToOcean,
                    index,
                    LinksFile.Passage,
                    "passage caspian, or ends that no link of the Caspian has");
            }
        }
    }

    private static void CheckCrossings(FeedDraft draft)
    {
        var seen = new HashSet<(int, int, Mode, Gauges)>();
        for (var index = 0; index < draft.Crossings.Count; index++)
        {
            var crossing = draft.Crossings.Items[index];
            var (low, high) = (
                Math.Min(crossing.From.Value, crossing.To.Value), Math.Max(crossing.From.Value, crossing.To.Value));
            var isNew = crossing.Mode == Mode.Road
                ? seen.Add((low, high, Mode.Road, Gauges.None))
                : (!crossing.Gauges.HasFlag(Gauges.Standard) || seen.Add((low, high, Mode.Rail, Gauges.Standard)))
                    & (!crossing.Gauges.HasFlag(Gauges.Broad) || seen.Add((low, high, Mode.Rail, Gauges.Broad)));
            if (!isNew)
            {
                draft.Crossings.Report(
                    draft.Notices,
                    CellNotices.RowDuplicate,
                    index,
                    CrossingsFile.From,
                    "one crossing of a mode and gauge between two locations");
            }
        }
    }
}
