using Karvan.Model;

namespace Karvan.Feed;

/// <summary>crossings.csv.</summary>
internal static class CrossingsFile
{
    public static readonly ColumnSchema Id = Column.Id("crossing_id", "Stable id.");
    public static readonly ColumnSchema Name = Column.Text("name", "Name.", required: true);
    public static readonly ColumnSchema From = Column.Reference(
        "from", "The handover station or road post on one side.", ["locations.csv"], required: true);

    public static readonly ColumnSchema To = Column.Reference(
        "to", "The one on the other side, in another country.", ["locations.csv"], required: true);

    public static readonly ColumnSchema Mode =
        Column.Word("mode", "Mode of transport.", Vocabulary.BorderModes, required: true);

    public static readonly ColumnSchema Gauge = Column.Word(
        "gauge",
        "Track gauges in mm that cross; both where tracks of both do; rail only, and needed there.",
        Vocabulary.GaugePairs);

    public static readonly ColumnSchema Km = Column.Number(
        "km", "Distance between the two.", "km", 0, 1_000, decimals: 1, above: true, required: true);

    public static readonly FileSchema Schema = new(
        "crossings.csv",
        "A border crossing: two handover stations or road posts in two countries.",
        [Id, Name, From, To, Mode, Gauge, Km],
        required: true);

    public static void Read(FeedDraft draft)
    {
        draft.Watch(draft.PlaceIds, Schema, isWanted: true);
        var rows = draft.Open(Schema);
        while (rows.Next())
        {
            var id = rows.NewId(Id, draft.PlaceIds, IdKind.Crossing);
            var name = rows.Text(Name);
            var from = rows.Reference(From, draft.PlaceIds, IdKind.Location);
            var to = rows.Reference(To, draft.PlaceIds, IdKind.Location);
            var (mode, gauges) = (rows.Word(Mode, Vocabulary.BorderModes), rows.Word(Gauge, Vocabulary.GaugePairs));
            var (metres, provenance) = (rows.Thousandths(Km), rows.Provenance());
            LinksFile.CheckEnds(rows, from, to, From, To);
            CheckGauge(rows, mode);
            if (rows.IsSound && draft.Locations.Items[from!.Value].Country == draft.Locations.Items[to!.Value].Country)
            {
                rows.Fail(PlaceNotices.CrossingInOneCountry, To, "a location in another country than that of from");
            }

            if (rows.IsSound)
            {
                var crossing = new Crossing
                {
                    Id = id,
                    Name = name,
                    From = new(from!.Value),
                    To = new(to!.Value),
                    Mode = mode!.Value,
                    Gauges = gauges ?? Gauges.None,
                    Metres = metres!.Value,
                    Provenance = provenance,
                };
                draft.PlaceIds.SetIndex(id, draft.Crossings.Add(crossing, rows.Row));
            }
            else
            {
                draft.LostWays.Add((from, to));
            }
        }
    }

    private static void CheckGauge(RowReader rows, Mode? mode)
    {
        if (mode == Model.Mode.Rail)
        {
            rows.Need(Gauge, "on a rail crossing");
        }
        else if (mode == Model.Mode.Road)
        {
            rows.Refuse(Gauge, "on a road crossing");
        }
    }
}
