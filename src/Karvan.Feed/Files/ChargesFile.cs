using Karvan.Model;

namespace Karvan.Feed;

/// <summary>charges.csv.</summary>
internal static class ChargesFile
{
    public static readonly ColumnSchema Terminal = HandlingsFile.TerminalColumn(
        "The terminal, or a kind: then the default of all terminals of that kind without rows of their own.");

    public static readonly ColumnSchema Component =
        Column.Word(
            "component",
            "A day of any box in the terminal; of a carrier's box in it (demurrage) or away from it (detention).",
            Vocabulary.StorageComponents,
            required: true);

    public static readonly ColumnSchema FromDay = Column.Whole(
        "from_day",
        "The day of the stay from which on each day begun costs this much; 1 is the first.",
        "day",
        1,
        1_000,
        required: true);

    public static readonly ColumnSchema Per =
        Column.Word("per", "What the amount is for.", Vocabulary.StorageUnits, required: true);

    public static readonly ColumnSchema Box =
        Column.Word("box", "Box size in feet; blank: both.", Vocabulary.BoxSizes);

    public static readonly ColumnSchema Amount =
        Column.Number("amount", "The price of a day.", "currency", 0, 100_000_000, required: true);

    public static readonly ColumnSchema Currency =
        Column.Of(ColumnKind.Currency, "currency", "Currency.", required: true);

    public static readonly FileSchema Schema = new(
        "charges.csv",
        "What a day costs, from a day of the stay until a later row's. An itinerary pays storage; a quote names all.",
        [Terminal, Component, FromDay, Per, Box, Amount, Currency],
        required: false);

    public static void Read(FeedDraft draft)
    {
        var seen = new HashSet<(CostComponent?, TerminalIndex?, TerminalKind?, int, int?)>();
        var rows = draft.Open(Schema);
        while (rows.Next())
        {
            var (terminal, kind) = HandlingsFile.ReadTerminal(rows, draft, Terminal);
            var component = rows.Word(Component, Vocabulary.StorageComponents);
            var (day, per) = (rows.Whole(FromDay), rows.Word(Per, Vocabulary.StorageUnits));
            var (box, amount) = (rows.Word(Box, Vocabulary.BoxSizes), rows.Number(Amount));
            var (currency, provenance) = (rows.Currency(Currency), rows.Provenance());
            if (rows.IsSound && !seen.Add((component, terminal, kind, day!.Value, box)))
            {
                rows.Fail(CellNotices.RowDuplicate, FromDay, "one row for a terminal, component, from_day and box");
            }

            if (rows.IsSound)
            {
                draft.StorageCharges.Add(
                    new()
                    {
                        Component = component!.Value,
                        Terminal = terminal,
                        Kind = kind,
                        FromDay = day!.Value,
                        BoxFeet = box,
                        Rate = new(amount!.Value, currency, per!.Value),
                        Provenance = provenance,
                    },
                    rows.Row);
            }
        }
    }
}
