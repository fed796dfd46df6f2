using NodaTime;

namespace Karvan.Feed;

/// <summary>exchange_rates.csv.</summary>
internal static class ExchangeRatesFile
{
    public static readonly ColumnSchema Currency =
        Column.Of(ColumnKind.Currency, "currency", "Currency.", required: true);

    public static readonly ColumnSchema Month = Column.Of(ColumnKind.Month, "month", "The month.", required: true);
    public static readonly ColumnSchema PerDollar = Column.Number(
        "per_usd", "Units of the currency for one US dollar.", "currency per USD", 0, 1_000_000_000, 8, true, true);

    public static readonly FileSchema Schema = new(
        "exchange_rates.csv",
        "What a US dollar cost in a month. A month without a row takes the nearest earlier one, else the first.",
        [Currency, Month, PerDollar],
        required: false);

    public static void Read(FeedDraft draft)
    {
        var seen = new HashSet<(string, YearMonth)>();
        var rows = draft.Open(Schema);
        while (rows.Next())
        {
            var (currency, month, rate) = (rows.Currency(Currency), rows.Month(Month), rows.Number(PerDollar));
            var provenance = rows.Provenance();
            if (rows.IsSound && !seen.Add((currency, month!.Value)))
            {
                rows.Fail(CellNotices.RowDuplicate, Month, "one row for a currency and month");
            }

            if (currency == "USD")
            {
                rows.Fail(CellNotices.CellNotAllowed, Currency, "another currency: a US dollar is one US dollar");
            }

            if (rows.IsSound)
            {
                draft.ExchangeRates.Add(new(currency, month!.Value, rate!.Value, provenance), rows.Row);
            }
            else
            {
                draft.BrokenCurrencies.Add(currency);
            }
        }
    }
}
