using Karvan.Model;
using NodaTime;

namespace Karvan.Feed;

/// <summary>depths.csv.</summary>
internal static class DepthsFile
{
    public static readonly ColumnSchema Terminal = Column.Reference(
        "terminal_id", "The port.", ["terminals.csv"], required: true);

    public static readonly ColumnSchema From = Column.Of(
        ColumnKind.Date, "from", "First local day; it holds until the port's next row.", required: true);

    public static readonly ColumnSchema Centimeters = Column.Whole(
        "depth_cm", "Depth at the shallowest, on the way in or at the berth.", "cm", 1, 10_000, required: true);

    public static readonly FileSchema Schema = new(
        "depths.csv",
        "How deep a port is from a day on. A port without a row has no limit, nor has it before its first.",
        [Terminal, From, Centimeters],
        required: false);

    public static void Read(FeedDraft draft)
    {
        var seen = new HashSet<(int, LocalDate)>();
        var rows = draft.Open(Schema);
        while (rows.Next())
        {
            var terminal = rows.Reference(Terminal, draft.PlaceIds, IdKind.Terminal);
            var (from, centimeters, provenance) = (rows.Date(From), rows.Whole(Centimeters), rows.Provenance());
            if (terminal is { } port && from is { } day)
            {
                rows.RefuseSecond(seen.Add((port, day)), From, "one row for a port and day");
            }

            if (rows.IsSound)
            {
                var depth = new Depth
                {
                    Terminal = new(terminal!.Value),
                    From = from!.Value,
                    Centimeters = centimeters!.Value,
                    Provenance = provenance,
                };
                draft.Depths.Add(depth, rows.Row);
            }
        }
    }
}
