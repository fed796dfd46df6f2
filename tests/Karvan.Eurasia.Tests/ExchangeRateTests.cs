namespace Karvan.Eurasia.Tests;

/// <summary>Exchange rates: every month where the feed prices, and means that agree with the published years.</summary>
public class ExchangeRateTests
{
    private static readonly string[] Years = ["2020", "2021", "2022", "2023", "2024", "2025"];

    private static readonly string[] PricedFiles =
        ["tariffs.csv", "charges.csv", "handlings.csv", "procedures.csv"];

    /// <summary>Yearly means [currency per USD]: Federal Reserve G.5A (J157), ECB daily rates (J158).</summary>
    private static readonly Dictionary<string, decimal[]> PublishedYears = new()
    {
        ["CHF"] = [0.9389m, 0.9144m, 0.9550m, 0.8984m, 0.8808m, 0.8305m],
        ["EUR"] = [0.8764m, 0.8453m, 0.9493m, 0.9245m, 0.9242m, 0.8845m],
        ["CNY"] = [6.9042m, 6.4508m, 6.7290m, 7.0809m, 7.1957m, 7.1875m],
        ["TRY"] = [7.032m, 8.923m, 16.612m, 23.820m, 32.870m, 39.570m],
        ["BGN"] = [1.7149m, 1.6546m, 1.8615m, 1.8092m, 1.8074m, 1.7342m],
    };

    [Theory]
    [InlineData("CHF")]
    [InlineData("EUR")]
    [InlineData("CNY")]
    [InlineData("TRY")]
    [InlineData("BGN")]
    public void Months_OfMainCurrencies_AreAllThere_AndAverageToThePublishedYear(string currency)
    {
        var rows = EurasiaFeed.Rows("exchange_rates.csv").Where(row => row["currency"] == currency).ToList();

        Assert.Equal(Years.Length * 12, rows.Count);
        foreach (var (year, published) in Years.Zip(PublishedYears[currency]))
        {
            decimal mean = rows.Where(row => row["month"].StartsWith(year, StringComparison.Ordinal))
                .Average(row => row.Number("per_usd"));
            Assert.InRange(mean, published * 0.99m, published * 1.01m);
        }
    }

    [Fact]
    public void Currencies_OfPrices_HaveRatesForEachMonthOrArePegged()
    {
        string[] pegged = ["USD", "AZN", "TMT"];
        var priced = PricedFiles
            .SelectMany(EurasiaFeed.Rows)
            .Select(row => row["currency"])
            .Where(currency => currency.Length > 0)
            .Distinct()
            .Except(pegged);

        Offenders.None(
            from currency in priced
            let months = EurasiaFeed.Rows("exchange_rates.csv").Count(row => row["currency"] == currency)
            where months < Years.Length * 12
            select $"{currency}: {months} months");
    }
}
