using Karvan.Model;

namespace Karvan.Feed;

/// <summary>handlings.csv.</summary>
internal static class HandlingsFile
{
    public static readonly ColumnSchema Id = Column.Id("handling_id", "Stable id.");
    public static readonly ColumnSchema Terminal = TerminalColumn(
        "The terminal, or a kind: then the default of all terminals of that kind without a row of their own.");

    public static readonly ColumnSchema From =
        Column.Word("from", "The side that units come from.", Vocabulary.Sides, required: true);

    public static readonly ColumnSchema To =
        Column.Word("to", "The side that units go to.", Vocabulary.Sides, required: true);

    public static readonly ColumnSchema Unit = Column.Word(
        "unit",
        "What is moved: only box rows move boxes between vehicles; the others are for process in calls.csv.",
        Vocabulary.HandledUnits,
        required: true);

    public static readonly ColumnSchema Component =
        Column.Word("component", "What the price pays for.", Vocabulary.HandlingComponents, required: true);

    public static readonly ColumnSchema Free =
        Column.Duration("process_free", "The work at its best.", required: true);

    public static readonly ColumnSchema Median = Column.Duration("process_median", "The usual work.", required: true);
    public static readonly ColumnSchema P90 =
        Column.Duration("process_p90", "What nine cases in ten stay within.", required: true);

    public static readonly ColumnSchema Amount = AmountColumn();
    public static readonly ColumnSchema Currency = CurrencyColumn();
    public static readonly ColumnSchema Per = PerColumn();

    public static readonly FileSchema Schema = new(
        "handlings.csv",
        "Moving units from one side of a terminal to another.",
        [Id, Terminal, From, To, Unit, Component, Free, Median, P90, Amount, Currency, Per],
        required: true);

    public static void Read(FeedDraft draft)
    {
        draft.Watch(draft.ProcessIds, Schema, isWanted: true);
        var seen = new HashSet<(TerminalIndex?, TerminalKind?, Side, Side)>();
        var rows = draft.Open(Schema);
        while (rows.Next())
        {
            var id = rows.NewId(Id, draft.ProcessIds, IdKind.Handling);
            var (terminal, kind) = ReadTerminal(rows, draft, Terminal);
            var (from, to) = (rows.Word(From, Vocabulary.Sides), rows.Word(To, Vocabulary.Sides));
            var unit = rows.Word(Unit, Vocabulary.HandledUnits);
            var component = rows.Word(Component, Vocabulary.HandlingComponents);
            var process = rows.Spread(Free, Median, P90);
            var (rate, provenance) = (ReadRate(rows, Amount, Currency, Per), rows.Provenance());
            if (rows.IsSound && unit == HandledUnit.Box && !seen.Add((terminal, kind, from!.Value, to!.Value)))
            {
                rows.Fail(CellNotices.RowDuplicate, To, "one row of boxes for a terminal, from and to");
            }

            if (rows.IsSound)
            {
                var handling = new Handling
                {
                    Id = id,
                    Terminal = terminal,
                    Kind = kind,
                    From = from!.Value,
                    To = to!.Value,
                    Unit = unit!.Value,
                    Component = component!.Value,
                    Time = new() { Process = process },
                    Rate = rate,
                    Provenance = provenance,
                };
                draft.ProcessIds.SetIndex(id, draft.Handlings.Add(handling, rows.Row));
            }
            else
            {
                draft.Lose(Schema);
            }
        }
    }

    public static ColumnSchema TerminalColumn(string meaning) =>
        Column.Reference("terminal", meaning, ["terminals.csv"], required: true)
            with { Words = Vocabulary.TerminalKinds.All };

    public static ColumnSchema AmountColumn() => Column.Number(
        "amount", "The price; blank: free of charge.", "currency", 0, 100_000_000);

    public static ColumnSchema CurrencyColumn() =>
        Column.Of(ColumnKind.Currency, "currency", "Currency; needed with amount.");

    public static ColumnSchema PerColumn() =>
        Column.Word("per", "What the amount is for; needed with amount.", Vocabulary.ProcessUnits);

    /// <summary>Reads a terminal or the word for a kind of terminal.</summary>
    public static (TerminalIndex? Terminal, TerminalKind? Kind) ReadTerminal(
        RowReader rows, FeedDraft draft, ColumnSchema column)
    {
        if (rows.FindWord(column, Vocabulary.TerminalKinds) is { } kind)
        {
            return (null, kind);
        }

        return rows.Reference(column, draft.PlaceIds, IdKind.Terminal) is { } index ? (new(index), null) : default;
    }

    /// <summary>Reads a price; null: blank, or not sound.</summary>
    public static Rate? ReadRate(RowReader rows, ColumnSchema amount, ColumnSchema currency, ColumnSchema per)
    {
        var (sum, code) = (rows.Number(amount), rows.Currency(currency));
        var unit = rows.Word(per, Vocabulary.ProcessUnits);
        if (rows.IsFilled(amount))
        {
            rows.Need(currency, "since amount is");
            rows.Need(per, "since amount is");
        }

        return sum is { } value && unit is { } what && code.Length > 0 ? new(value, code, what) : null;
    }
}
