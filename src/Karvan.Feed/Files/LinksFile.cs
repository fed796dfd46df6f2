using Karvan.Model;

namespace Karvan.Feed;

/// <summary>links.csv.</summary>
internal static class LinksFile
{
    public static readonly ColumnSchema Id = Column.Id("link_id", "Stable id.");
    public static readonly ColumnSchema From =
        Column.Reference("from", "One end; a link is used both ways.", ["locations.csv"], required: true);

    public static readonly ColumnSchema To = Column.Reference(
        "to", "The other end.", ["locations.csv"], required: true);
    public static readonly ColumnSchema Mode = Column.Word(
        "mode", "Mode of transport.", Vocabulary.Modes, required: true);
    public static readonly ColumnSchema Gauge =
        Column.Word("gauge", "Track gauge in mm; rail only, and needed there.", Vocabulary.GaugePairs);

    public static readonly ColumnSchema Km = Column.Number(
        "km", "Length.", "km", 0, 50_000, decimals: 1, above: true, required: true);

    public static readonly ColumnSchema Electrified =
        Column.Word("electrified", "Whether trains run on electricity; rail only; blank: no.", Vocabulary.YesNo);

    public static readonly ColumnSchema Country = Column.Of(
        ColumnKind.Country,
        "country",
        "The one country that it lies in; needed on land, blank on water and in the air.");

    public static readonly ColumnSchema Passage =
        Column.Word("passage", "The named water that it passes; sea only.", Vocabulary.Passages);

    public static readonly FileSchema Schema = new(
        "links.csv",
        "Infrastructure between two locations, used both ways.",
        [Id, From, To, Mode, Gauge, Km, Electrified, Country, Passage],
        required: true);

    public static void Read(FeedDraft draft)
    {
        draft.Watch(draft.PlaceIds, Schema, isWanted: true);
        var rows = draft.Open(Schema);
        while (rows.Next())
        {
            var id = rows.NewId(Id, draft.PlaceIds, IdKind.Link);
            var from = rows.Reference(From, draft.PlaceIds, IdKind.Location);
            var to = rows.Reference(To, draft.PlaceIds, IdKind.Location);
            var (mode, gauges) = (rows.Word(Mode, Vocabulary.Modes), rows.Word(Gauge, Vocabulary.GaugePairs));
            var (metres, electrified) = (rows.Thousandths(Km), rows.Word(Electrified, Vocabulary.YesNo));
            var (country, passage) = (rows.Country(Country), rows.Word(Passage, Vocabulary.Passages));
            var provenance = rows.Provenance();
            CheckEnds(rows, from, to, From, To);
            CheckMode(rows, mode);
            if (rows.IsSound)
            {
                var link = new Link
                {
                    Id = id,
                    From = new(from!.Value),
                    To = new(to!.Value),
                    Mode = mode!.Value,
                    Gauges = gauges ?? Gauges.None,
                    Metres = metres!.Value,
                    Electrified = electrified ?? false,
                    Country = country,
                    Passage = passage ?? Model.Passage.None,
                    Provenance = provenance,
                };
                draft.PlaceIds.SetIndex(id, draft.Links.Add(link, rows.Row));
            }
            else
            {
                draft.LostWays.Add((from, to));
            }
        }
    }

    /// <summary>Fails if both ends are one.</summary>
    public static void CheckEnds(RowReader rows, int? from, int? to, ColumnSchema fromColumn, ColumnSchema toColumn)
    {
        if (from is not null && from == to)
        {
            rows.Fail(PlaceNotices.EndsEqual, toColumn, $"another place than in {fromColumn.Name}");
        }
    }

    private static void CheckMode(RowReader rows, Mode? mode)
    {
        switch (mode)
        {
            case Model.Mode.Rail:
                rows.Need(Gauge, "on a rail link");
                rows.Need(Country, "on land");
                rows.Refuse(Passage, "on land");
                break;
            case Model.Mode.Road:
                rows.Refuse(Gauge, "on a road link");
                rows.Refuse(Electrified, "on a road link");
                rows.Need(Country, "on land");
                rows.Refuse(Passage, "on land");
                break;
            case Model.Mode.Sea or Model.Mode.Air:
                rows.Refuse(Gauge, "but on rail");
                rows.Refuse(Electrified, "but on rail");
                rows.Refuse(Country, "on water and in the air");
                if (mode == Model.Mode.Air)
                {
                    rows.Refuse(Passage, "in the air");
                }

                break;
            default:
                break;
        }
    }
}
