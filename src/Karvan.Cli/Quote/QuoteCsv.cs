using System.Globalization;

namespace Karvan.Cli;

/// <summary>Writes a quote as CSV: what the sheet says, one fact a row, amounts in columns of their own.</summary>
internal static class QuoteCsv
{
    private static readonly string[] Header =
        ["section", "item", "text", "amount", "currency", "usd", "lowUsd", "highUsd", "source", "confidence"];

    /// <summary>Gets the names of the columns.</summary>
    public static IReadOnlyList<string> Columns => Header;

    /// <summary>Writes the rows.</summary>
    public static void Write(Quote quote, CommandHost host)
    {
        var (document, output) = (QuoteJson.ToDocument(quote), host.Output);
        Csv.WriteRow(output, Header);
        Fact("quote", "reference", document.Reference!);
        Fact("quote", "feed", $"{document.Feed.Id} {document.Feed.Hash}");
        Fact("quote", "from", $"{document.Query.From.Id} {document.Query.From.Name}");
        Fact("quote", "to", $"{document.Query.To.Id} {document.Query.To.Name}");
        Fact("quote", "by", document.By!);
        Fact("quote", "corridor", document.Itinerary!.Corridor);
        Fact("validity", "from", document.Validity!.From);
        Fact("validity", "to", document.Validity.To);
        Fact("time", "departure", document.Itinerary.Departure);
        Fact("time", "arrival", document.Itinerary.Arrival);
        if (quote.LatestDeparture is { } latest)
        {
            Fact("time", "latestDeparture", QuoteWords.DescribeLatest(latest, quote));
        }

        foreach (var leg in quote.Chosen.Itinerary.Legs)
        {
            Fact("emissionsKgCo2e", quote.Plan.Network[leg.Service].Name, Text(leg.Emissions.Kilograms));
        }

        foreach (var line in document.Price!.Lines)
        {
            Row("price", line.Component, line.What, line);
        }

        Csv.WriteRow(
            output, "total", string.Empty, string.Empty, string.Empty, "USD",
            Text(document.Price.Usd), Text(document.Price.LowUsd), Text(document.Price.HighUsd),
            string.Empty, string.Empty);
        Facts("included", document.Included!);
        Facts("covered", document.Covered!);
        Facts("excluded", document.Excluded!);
        Fact("box", document.Box!.Owner, QuoteWords.DescribeBox(quote));
        Fact("heavyBox", string.Empty, QuoteWords.DescribeHeavyBoxes(quote));
        foreach (var papers in quote.Papers)
        {
            Fact(
                "papers",
                $"leg {Text(papers.Leg + 1)} {QuotePapers.Where(papers)}",
                $"{papers.Regime.Name}: {QuotePapers.Describe(papers.Regime)}");
        }

        WriteStorage(document.Storage!, output);
        WriteStorage(document.BoxTerms!, output);
        Fact("note", "lowAndHigh", QuoteWords.DescribeBands());

        void Fact(string section, string item, string text) => Csv.WriteRow(
            output, section, item, text, string.Empty, string.Empty, string.Empty, string.Empty, string.Empty,
            string.Empty, string.Empty);

        void Facts(string section, IReadOnlyList<string> items)
        {
            foreach (var item in items)
            {
                Fact(section, item, string.Empty);
            }
        }

        void Row(string section, string item, string text, QuoteLineDocument line) => Csv.WriteRow(
            output, section, item, text, Text(line.Amount), line.Currency, Text(line.Usd), Text(line.LowUsd),
            Text(line.HighUsd), line.Source, line.Confidence);
    }

    /// <summary>Writes the header alone; the reason goes to standard error.</summary>
    public static void WriteNone(Plan plan, CommandHost host)
    {
        Csv.WriteRow(host.Output, Header);
        host.Error.WriteLine($"karvan: {plan.Reason}");
    }

    private static void WriteStorage(IReadOnlyList<StorageDocument> stays, TextWriter output)
    {
        foreach (var terms in stays)
        {
            Csv.WriteRow(
                output,
                terms.Component,
                terms.Terminal,
                terms.FreeDays is { } days ? $"{Text(days)} days free" : "no charge",
                string.Empty, string.Empty, string.Empty, string.Empty, string.Empty, string.Empty, string.Empty);
            foreach (var charge in terms.Charges)
            {
                Csv.WriteRow(
                    output, terms.Component, terms.Terminal, $"a day and {charge.Per} from day {Text(charge.FromDay)}",
                    Text(charge.Amount), charge.Currency, string.Empty, string.Empty, string.Empty, charge.Source,
                    charge.Confidence);
            }
        }
    }

    private static string Text(decimal number) => number.ToString(CultureInfo.InvariantCulture);
}
