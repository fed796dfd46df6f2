using Karvan.Model;

namespace Karvan.Feed;

/// <summary>procedures.csv.</summary>
internal static class ProceduresFile
{
    public static readonly ColumnSchema Id = Column.Id("procedure_id", "Stable id.");
    public static readonly ColumnSchema Crossing =
        Column.Reference("crossing_id", "The crossing.", ["crossings.csv"], required: true);

    public static readonly ColumnSchema Towards =
        Column.Of(ColumnKind.Country, "towards", "The country entered: one of the crossing's two.", required: true);

    public static readonly ColumnSchema Product = Column.Word(
        "product", "The product; blank: every product without a row of its own.", Vocabulary.Products);

    public static readonly ColumnSchema Regime = Column.Reference(
        "regime",
        "The customs regime of goods, met in the country entered, for which the row holds instead of the one without; "
        + "blank: all others.",
        ["regimes.csv"]);

    public static readonly ColumnSchema Free =
        Column.Duration("process_free", "The work at its best.", required: true);

    public static readonly ColumnSchema Median = Column.Duration("process_median", "The usual work.", required: true);
    public static readonly ColumnSchema P90 =
        Column.Duration("process_p90", "What nine cases in ten stay within.", required: true);

    public static readonly ColumnSchema Amount = HandlingsFile.AmountColumn();
    public static readonly ColumnSchema Currency = HandlingsFile.CurrencyColumn();
    public static readonly ColumnSchema Per = HandlingsFile.PerColumn();

    public static readonly FileSchema Schema = new(
        "procedures.csv",
        "What a consignment goes through at a crossing, in one direction.",
        [Id, Crossing, Towards, Product, Regime, Free, Median, P90, Amount, Currency, Per],
        required: true);

    public static void Read(FeedDraft draft)
    {
        draft.Watch(draft.ProcessIds, Schema, isWanted: true);
        var seen = new HashSet<(int, Country, Product?, int?)>();
        var rows = draft.Open(Schema);
        while (rows.Next())
        {
            var id = rows.NewId(Id, draft.ProcessIds, IdKind.Procedure);
            var crossing = rows.Reference(Crossing, draft.PlaceIds, IdKind.Crossing);
            var (towards, product) = (rows.Country(Towards), rows.Word(Product, Vocabulary.Products));
            var regime = rows.Reference(Regime, draft.RegimeIds, IdKind.Other);
            var process = rows.Spread(Free, Median, P90);
            var (rate, provenance) = (HandlingsFile.ReadRate(rows, Amount, Currency, Per), rows.Provenance());
            CheckTowards(rows, draft, crossing, towards);
            CheckRegime(rows, draft, regime, crossing, towards);
            if (rows.IsSound && !seen.Add((crossing!.Value, towards, product, regime)))
            {
                rows.Fail(
                    CellNotices.RowDuplicate, Towards, "one row for a crossing, country entered, product and regime");
            }

            if (rows.IsSound)
            {
                var procedure = new Procedure
                {
                    Id = id,
                    Crossing = new(crossing!.Value),
                    Towards = towards,
                    Product = product,
                    Regime = regime is { } index ? new(index) : null,
                    Time = new() { Process = process },
                    Rate = rate,
                    Provenance = provenance,
                };
                draft.ProcessIds.SetIndex(id, draft.Procedures.Add(procedure, rows.Row));
            }
            else
            {
                draft.Lose(Schema);
            }
        }
    }

    private static void CheckRegime(RowReader rows, FeedDraft draft, int? regime, int? crossing, Country towards)
    {
        if (regime is not { } index || crossing is not { } border || towards.IsNone)
        {
            return;
        }

        var (own, mode) = (draft.Regimes.Items[index], draft.Crossings.Items[border].Mode);
        if (!own.Territories.Contains(towards) || (own.Mode is { } only && only != mode))
        {
            rows.Fail(
                PlaceNotices.RegimeUnsuitable, Regime, $"a regime that holds in {towards} and by the crossing's mode");
        }
    }

    private static void CheckTowards(RowReader rows, FeedDraft draft, int? crossing, Country towards)
    {
        if (crossing is not { } index || towards.IsNone)
        {
            return;
        }

        var ends = draft.Crossings.Items[index];
        var from = draft.Locations.Items[ends.From.Value].Country;
        var to = draft.Locations.Items[ends.To.Value].Country;
        if (towards != from && towards != to)
        {
            rows.Fail(PlaceNotices.TowardsUnsuitable, Towards, $"{from} or {to}, between which the crossing lies");
        }
    }
}
