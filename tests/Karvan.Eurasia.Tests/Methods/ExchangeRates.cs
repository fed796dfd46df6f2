using System.Globalization;

namespace Karvan.Eurasia.Tests;

/// <summary>Computes the assumed exchange rates again: between two published months, by a peg, or as stated.</summary>
internal static class ExchangeRates
{
    /// <summary>The last digit of a row is rounded.</summary>
    public static IEnumerable<Recomputed> All() =>
        from row in EurasiaFeed.AssumedRows("exchange_rates.csv")
        select new Recomputed(row, "per_usd", row.Number("per_usd"), Expect(row), HalfDigit(row));

    private static decimal Expect(FeedRow row) => row["source"] switch
    {
        "m-fx-between" => Between(row["currency"], MonthOf(row)),
        "m-fx-bgn" => EurasiaFeed.MethodValue("m-fx-bgn") * RateOf("EUR", row["month"]),
        var method => EurasiaFeed.MethodValue(method),
    };

    private static decimal Between(string currency, int month)
    {
        var known = EurasiaFeed.Rows("exchange_rates.csv")
            .Where(row => row["currency"] == currency && !row.IsAssumed)
            .Select(row => (Month: MonthOf(row), Rate: row.Number("per_usd")))
            .ToList();
        var before = known.Where(rate => rate.Month < month).MaxBy(rate => rate.Month);
        var after = known.Where(rate => rate.Month > month).MinBy(rate => rate.Month);
        return before.Rate + ((after.Rate - before.Rate) * (month - before.Month) / (after.Month - before.Month));
    }

    private static decimal RateOf(string currency, string month) => EurasiaFeed.Rows("exchange_rates.csv")
        .Single(row => row["currency"] == currency && row["month"] == month)
        .Number("per_usd");

    private static int MonthOf(FeedRow row)
    {
        var parts = row["month"].Split('-').Select(part => int.Parse(part, CultureInfo.InvariantCulture)).ToArray();
        return (parts[0] * 12) + parts[1];
    }

    /// <summary>Half of the last place of the longest figure of the currency: trailing zeros are not written.</summary>
    private static decimal HalfDigit(FeedRow row)
    {
        int places = EurasiaFeed.Rows("exchange_rates.csv")
            .Where(other => other["currency"] == row["currency"])
            .Max(other => other["per_usd"].Split('.') is [_, var decimals] ? decimals.Length : 0);
        decimal half = 0.5m;
        for (int place = 0; place < places; place++)
        {
            half /= 10;
        }

        return half;
    }
}
