namespace Karvan.Feed;

/// <summary>terminal_capacities.csv.</summary>
internal static class TerminalCapacitiesFile
{
    public static readonly ColumnSchema Terminal = Column.Reference(
        "terminal_id", "The terminal; one row each.", ["terminals.csv"], required: true);

    public static readonly ColumnSchema Berths = Column.Whole(
        "berths", "How many vessels are worked at once; ports only.", "berths", 1, 1_000);

    public static readonly ColumnSchema Cranes = Column.Whole(
        "cranes", "How many cranes or reach stackers move boxes; blank: no limit.", "cranes", 1, 1_000);

    public static readonly ColumnSchema Moves = Column.Whole(
        "moves_per_crane_hour", "How many boxes one of them moves in an hour.", "boxes an hour", 1, 200);

    public static readonly ColumnSchema Others = Column.Whole(
        "other_trains",
        "How many trains the cranes work in a day that no demand counts; not at ports; blank: none.",
        "trains",
        0,
        1_000);

    public static readonly ColumnSchema Yard = Column.Whole(
        "yard_teu", "How much the container yard holds at once; blank: no limit.", "TEU", 1, 10_000_000);

    public static readonly ColumnSchema Tracks = Column.Whole(
        "tracks", "How many trains are worked at once; blank: no limit.", "tracks", 1, 1_000);

    public static readonly FileSchema Schema = new(
        "terminal_capacities.csv",
        "How much a terminal works and holds at once. A terminal without a row has no limit.",
        [Terminal, Berths, Cranes, Moves, Others, Yard, Tracks],
        required: false);

    public static void Read(FeedDraft draft)
    {
        var seen = new HashSet<int>();
        var rows = draft.Open(Schema);
        while (rows.Next())
        {
            var terminal = rows.Reference(Terminal, draft.PlaceIds, IdKind.Terminal);
            var (berths, cranes, moves) = (rows.Whole(Berths), rows.Whole(Cranes), rows.Whole(Moves));
            var others = rows.Whole(Others);
            var (yard, tracks, provenance) = (rows.Whole(Yard), rows.Whole(Tracks), rows.Provenance());
            if (terminal is { } known)
            {
                rows.RefuseSecond(seen.Add(known), Terminal, "one row for a terminal");
                if (draft.Terminals.Items[known].Kind != Model.TerminalKind.Port)
                {
                    rows.Refuse(Berths, "but at ports");
                }
                else
                {
                    rows.Refuse(Others, "at ports");
                }
            }

            if (others > 0)
            {
                rows.Need(Moves, "since other_trains is");
            }

            if (rows.IsSound)
            {
                draft.Terminals.Items[terminal!.Value] = draft.Terminals.Items[terminal.Value] with
                {
                    Berths = berths,
                    Cranes = cranes,
                    MovesPerCraneHour = moves,
                    OtherTrainsPerDay = others ?? 0,
                    YardTeu = yard,
                    Tracks = tracks,
                    CapacityProvenance = provenance,
                };
            }
        }
    }
}
