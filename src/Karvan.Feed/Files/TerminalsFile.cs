using Karvan.Model;

namespace Karvan.Feed;

/// <summary>terminals.csv.</summary>
internal static class TerminalsFile
{
    public static readonly ColumnSchema Id = Column.Id("terminal_id", "Stable id, such as KZ-AAU-P.");
    public static readonly ColumnSchema Location =
        Column.Reference("location_id", "The location that it lies in.", ["locations.csv"], required: true);

    public static readonly ColumnSchema Name = Column.Text("name", "Name.", required: true);
    public static readonly ColumnSchema Kind = Column.Word(
        "kind",
        "Kind of facility; handlings and charges may be given by kind.",
        Vocabulary.TerminalKinds,
        required: true);

    public static readonly ColumnSchema Days =
        Column.Reference("operating_days", "The days on which work begins; blank: every day.", ["operating_days.csv"]);

    public static readonly ColumnSchema Window =
        Column.Of(ColumnKind.Window, "window", "The part of the local day in which it begins; blank: round the clock.");

    public static readonly FileSchema Schema = new(
        "terminals.csv",
        "A facility where units change vehicle.",
        [Id, Location, Name, Kind, Days, Window],
        required: true);

    public static void Read(FeedDraft draft)
    {
        draft.Watch(draft.PlaceIds, Schema, isWanted: true);
        var rows = draft.Open(Schema);
        while (rows.Next())
        {
            var id = rows.NewId(Id, draft.PlaceIds, IdKind.Terminal);
            var location = rows.Reference(Location, draft.PlaceIds, IdKind.Location);
            var (name, kind) = (rows.Text(Name), rows.Word(Kind, Vocabulary.TerminalKinds));
            var hours = OperatingDaysFile.ReadHours(rows, draft, Days, Window);
            var provenance = rows.Provenance();
            if (rows.IsSound)
            {
                var terminal = new Terminal
                {
                    Id = id,
                    Location = new(location!.Value),
                    Name = name,
                    Kind = kind!.Value,
                    Hours = hours,
                    Provenance = provenance,
                };
                draft.PlaceIds.SetIndex(id, draft.Terminals.Add(terminal, rows.Row));
            }
        }
    }
}
