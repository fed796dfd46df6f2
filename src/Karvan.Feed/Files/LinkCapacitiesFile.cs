using Karvan.Model;

namespace Karvan.Feed;

/// <summary>link_capacities.csv.</summary>
internal static class LinkCapacitiesFile
{
    public static readonly ColumnSchema Link = Column.Reference(
        "link_id", "The link; one row each.", ["links.csv"], required: true);

    public static readonly ColumnSchema Tracks = Column.Whole(
        "tracks", "How many tracks it has; rail only.", "tracks", 1, 8);

    public static readonly ColumnSchema Paths = Column.Whole(
        "paths_per_day",
        "The trains that it takes in a day, each way; rail only; blank: no limit.",
        "trains",
        1,
        1_000);

    public static readonly ColumnSchema Others = Column.Whole(
        "other_trains",
        "Of paths_per_day, those that traffic outside the feed takes, each way; blank: none.",
        "trains",
        0,
        1_000);

    public static readonly ColumnSchema Window = Column.Of(
        ColumnKind.Window, "window", "The local time of day in which freight may run; blank: round the clock.");

    public static readonly FileSchema Schema = new(
        "link_capacities.csv",
        "How much a link takes. A link without a row has no limit.",
        [Link, Tracks, Paths, Others, Window],
        required: false);

    public static void Read(FeedDraft draft)
    {
        var seen = new HashSet<int>();
        var rows = draft.Open(Schema);
        while (rows.Next())
        {
            var link = rows.Reference(Link, draft.PlaceIds, IdKind.Link);
            var (tracks, paths, others) = (rows.Whole(Tracks), rows.Whole(Paths), rows.Whole(Others));
            var (window, provenance) = (rows.Window(Window), rows.Provenance());
            if (link is { } known)
            {
                CheckRail(rows, draft.Links.Items[known].Mode);
                rows.RefuseSecond(seen.Add(known), Link, "one row for a link");
            }

            CheckOthers(rows, paths, others);
            if (rows.IsSound)
            {
                draft.Links.Items[link!.Value] = draft.Links.Items[link.Value] with
                {
                    Tracks = tracks,
                    PathsPerDay = paths,
                    OtherTrainsPerDay = others ?? 0,
                    Window = window,
                    CapacityProvenance = provenance,
                };
            }
        }
    }

    private static void CheckRail(RowReader rows, Mode mode)
    {
        if (mode != Mode.Rail)
        {
            rows.Refuse(Tracks, "but on rail");
            rows.Refuse(Paths, "but on rail");
            rows.Refuse(Others, "but on rail");
        }
    }

    private static void CheckOthers(RowReader rows, int? paths, int? others)
    {
        if (others > 0)
        {
            rows.Need(Paths, "since other_trains is");
        }

        if (others > paths)
        {
            rows.Fail(CellNotices.NumberOutOfRange, Others, "no more than paths_per_day");
        }
    }
}
