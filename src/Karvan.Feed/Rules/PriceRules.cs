using Karvan.Model;

namespace Karvan.Feed;

/// <summary>Rules about money that span files.</summary>
internal static class PriceRules
{
    public static void Check(FeedDraft draft)
    {
        if (draft.HasLost(ExchangeRatesFile.Schema))
        {
            return;
        }

        var known = new HashSet<string>(draft.BrokenCurrencies, StringComparer.Ordinal) { "USD" };
        foreach (var rate in draft.ExchangeRates.Items)
        {
            known.Add(rate.Currency);
        }

        Check(draft, draft.Handlings, handling => handling.Rate, HandlingsFile.Currency, known);
        Check(draft, draft.Procedures, procedure => procedure.Rate, ProceduresFile.Currency, known);
        Check(draft, draft.Tariffs, tariff => tariff.Rate, TariffsFile.Currency, known);
        Check(draft, draft.StorageCharges, charge => charge.Rate, ChargesFile.Currency, known);
    }

    /// <summary>Reports the first use of each currency without a rate; the rest of its uses says nothing new.</summary>
    private static void Check<T>(
        FeedDraft draft, RowSet<T> rows, Func<T, Rate?> rate, ColumnSchema column, HashSet<string> known)
    {
        for (var index = 0; index < rows.Count; index++)
        {
            if (rate(rows.Items[index]) is { } price && known.Add(price.Currency))
            {
                rows.Report(
                    draft.Notices,
                    ServiceNotices.ExchangeRateMissing,
                    index,
                    column,
                    "USD, or a currency with a row in exchange_rates.csv");
            }
        }
    }
}
