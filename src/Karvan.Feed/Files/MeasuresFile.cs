using Karvan.Model;

namespace Karvan.Feed;

/// <summary>measures.csv.</summary>
internal static class MeasuresFile
{
    public static readonly ColumnSchema Id = Column.Id("measure_id", "Stable id.");
    public static readonly ColumnSchema Name = Column.Text("name", "Name.", required: true);
    public static readonly ColumnSchema Kind =
        Column.Word("kind", "Something built, or something agreed.", Vocabulary.MeasureKinds, required: true);

    public static readonly ColumnSchema Parties =
        Column.Text("parties", "Who builds or has agreed.", required: true);

    public static readonly ColumnSchema Status = Column.Word(
        "status",
        "in_force: the feed's rows hold it already; the others act only when a scenario takes them in.",
        Vocabulary.MeasureStatuses,
        required: true);

    public static readonly ColumnSchema Date =
        Column.Text("date", "Since when, or by when, as published, such as 2028 or May 2024.", required: true);

    public static readonly ColumnSchema Cost =
        Column.Number("cost", "What it costs; blank: not published.", "currency", 0, 1_000_000_000_000);

    public static readonly ColumnSchema Currency =
        Column.Of(ColumnKind.Currency, "currency", "Currency; needed with cost.");

    public static readonly FileSchema Schema = new(
        "measures.csv",
        "An investment or an agreement that changes the network.",
        [Id, Name, Kind, Parties, Status, Date, Cost, Currency],
        required: false);

    public static void Read(FeedDraft draft)
    {
        draft.Watch(draft.MeasureIds, Schema, isWanted: false);
        var rows = draft.Open(Schema);
        while (rows.Next())
        {
            var id = rows.NewId(Id, draft.MeasureIds, IdKind.Other);
            var (name, parties, date) = (rows.Text(Name), rows.Text(Parties), rows.Text(Date));
            var kind = rows.Word(Kind, Vocabulary.MeasureKinds);
            var status = rows.Word(Status, Vocabulary.MeasureStatuses);
            var (cost, currency) = (rows.Number(Cost), rows.Currency(Currency));
            var provenance = rows.Provenance();
            if (rows.IsFilled(Cost))
            {
                rows.Need(Currency, "with cost");
            }
            else
            {
                rows.Refuse(Currency, "without cost");
            }

            if (rows.IsSound)
            {
                var measure = new Measure(
                    id, name, kind!.Value, parties, status!.Value, date, cost, currency, provenance);
                draft.MeasureIds.SetIndex(id, draft.Measures.Add(measure, rows.Row));
            }
        }
    }
}
