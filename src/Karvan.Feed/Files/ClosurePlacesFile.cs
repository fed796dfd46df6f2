using Karvan.Model;

namespace Karvan.Feed;

/// <summary>closure_places.csv.</summary>
internal static class ClosurePlacesFile
{
    public static readonly ColumnSchema Closure = Column.Reference(
        "closure_id", "The closure.", ["closures.csv"], required: true);

    public static readonly ColumnSchema Place = Column.Reference(
        "place",
        "The place: a location with all its terminals, a terminal, a crossing, a link, or a named water.",
        ["locations.csv", "terminals.csv", "crossings.csv", "links.csv"],
        required: true) with { Words = Vocabulary.Passages.All };

    public static readonly ColumnSchema Chance = Column.Whole(
        "chance_percent", "The chance that it joins when a random closure begins; blank: certain.", "%", 1, 100);

    public static readonly FileSchema Schema = new(
        "closure_places.csv", "A place that a closure closes.", [Closure, Place, Chance], required: false);

    public static void Read(FeedDraft draft)
    {
        var seen = new HashSet<(int, ClosedPlace)>();
        var rows = draft.Open(Schema);
        while (rows.Next())
        {
            var closure = rows.Reference(Closure, draft.ClosureIds, IdKind.Closure);
            var place = ReadPlace(rows, draft);
            var (chance, provenance) = (rows.Whole(Chance), rows.Provenance());
            if (closure is { } known && draft.Closures.Items[known].Kind == ClosureKind.Dated)
            {
                rows.Refuse(Chance, "for a dated closure");
            }

            if (closure is { } index && place is not null)
            {
                rows.RefuseSecond(seen.Add((index, place)), Place, "one row for a closure and place");
            }

            if (rows.IsSound)
            {
                var row = draft.Closures.Items[closure!.Value];
                var joined = place! with { ChancePercent = chance ?? 100, Provenance = provenance };
                draft.Closures.Items[closure.Value] = row with { Places = row.Places.Add(joined) };
            }
            else
            {
                draft.Lose(Schema);
            }
        }

        CheckPlaces(draft);
    }

    private static ClosedPlace? ReadPlace(RowReader rows, FeedDraft draft)
    {
        if (rows.FindWord(Place, Vocabulary.Passages) is { } passage)
        {
            return new() { Passage = passage, Provenance = default };
        }

        var place = rows.Reference(
            Place, draft.PlaceIds, IdKind.Location, IdKind.Terminal, IdKind.Crossing, IdKind.Link);
        return place switch
        {
            { Kind: IdKind.Location, Index: var index } => new() { Location = new(index), Provenance = default },
            { Kind: IdKind.Terminal, Index: var index } => new() { Terminal = new(index), Provenance = default },
            { Kind: IdKind.Crossing, Index: var index } => new() { Crossing = new(index), Provenance = default },
            { Kind: IdKind.Link, Index: var index } => new() { Link = new(index), Provenance = default },
            _ => null,
        };
    }

    private static void CheckPlaces(FeedDraft draft)
    {
        if (draft.HasLost(Schema))
        {
            return;
        }

        for (var index = 0; index < draft.Closures.Count; index++)
        {
            if (draft.Closures.Items[index].Places.IsEmpty)
            {
                draft.Closures.Report(
                    draft.Notices,
                    PlaceNotices.ClosureWithoutPlace,
                    index,
                    ClosuresFile.Id,
                    "a row in closure_places.csv that names it");
            }
        }
    }
}
