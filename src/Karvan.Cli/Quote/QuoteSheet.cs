using System.Globalization;

namespace Karvan.Cli;

/// <summary>Writes a quote as a sheet for people, to print or to send.</summary>
internal static class QuoteSheet
{
    private const int Column = 19;

    /// <summary>Writes the sheet.</summary>
    public static void Write(Quote quote, CommandHost host)
    {
        WriteTitle($"Quote {quote.Reference}", host);
        WriteQuestion(quote.Plan, host);
        PlanTable.WriteWrapped(QuoteWords.Caution, host);
        host.Output.WriteLine();
        foreach (var (label, text) in Terms(quote))
        {
            LabelledText.Write(label, text, Column, host);
        }

        host.Output.WriteLine();
        WriteTitle(QuoteWords.WayTitle, host);
        Way(quote, host.Screen.Width).Write(host.Output, host.Screen.HasStyle);
        host.Output.WriteLine();
        WriteTitle("Price", host);
        Price(quote, host.Screen.Width).Write(host.Output, host.Screen.HasStyle);
        PlanTable.WriteWrapped(QuoteWords.DescribeBands(), host);
        host.Output.WriteLine();
        if (!quote.Papers.IsEmpty)
        {
            WriteTitle(QuoteWords.PapersTitle, host);
            QuotePapers.Table(quote, host.Screen.Width).Write(host.Output, host.Screen.HasStyle);
            host.Output.WriteLine();
        }

        WriteTitle(QuoteWords.StorageTitle, host);
        Storage(quote, host.Screen.Width).Write(host.Output, host.Screen.HasStyle);
    }

    /// <summary>Writes why there is no quote.</summary>
    public static void WriteNone(Plan plan, CommandHost host)
    {
        WriteQuestion(plan, host);
        host.Output.WriteLine();
        PlanTable.WriteWrapped($"No quote. {plan.Reason}", host);
        foreach (var closure in plan.ClosedBy)
        {
            PlanTable.WriteWrapped(Closures.Describe(plan.Network, closure), host);
        }
    }

    private static void WriteQuestion(Plan plan, CommandHost host)
    {
        foreach (var line in PlanHeading.Describe(plan))
        {
            PlanTable.WriteWrapped(line, host);
        }
    }

    /// <summary>Gives the terms, each with its label, in the order of the sheet.</summary>
    public static IEnumerable<(string Label, string Text)> Terms(Quote quote)
    {
        var itinerary = quote.Chosen.Itinerary;
        yield return (
            "Price",
            $"{QuoteWords.Dollars(quote.Price)} USD; low {QuoteWords.Dollars(quote.Low)}, "
            + $"high {QuoteWords.Dollars(quote.High)}");
        yield return (
            "Valid", $"{Date(quote.ValidFrom)} to {Date(quote.ValidTo)}, the month of its prices and exchange rates");
        yield return ("Way", $"{Words.Plain(itinerary.Corridor)} corridor, {QuoteWords.Describe(quote.By)}");
        yield return ("Time", DescribeTime(quote));
        if (quote.LatestDeparture is { } latest)
        {
            yield return ("Latest departure", QuoteWords.DescribeLatest(latest, quote));
        }

        yield return ("Emissions", $"{Words.Number(itinerary.Emissions.Kilograms, 0)} kg CO2e, well to wheel");
        yield return ("Included", QuoteWords.List(quote.Scope.Included));
        if (!quote.Scope.Covered.IsEmpty)
        {
            yield return ("Within the freight", QuoteWords.List(quote.Scope.Covered));
        }

        yield return ("Not included", QuoteWords.List(quote.Scope.Excluded));
        yield return ("Boxes", QuoteWords.DescribeBox(quote));
        foreach (var terms in quote.Box)
        {
            yield return (Words.Sentence(terms.Component), QuoteWords.DescribeBoxTerms(terms));
        }

        yield return ("Heavy boxes", QuoteWords.DescribeHeavyBoxes(quote));
    }

    private static string DescribeTime(Quote quote)
    {
        var itinerary = quote.Chosen.Itinerary;
        var there = quote.Plan.Network[quote.Plan.To.Location].TimeZone;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{itinerary.DurationSeconds / 86_400m:0.0} days, to arrive "
            + $"{LocalTimes.DateAndTime(itinerary.Arrival, there)}; with nothing in the way "
            + $"{itinerary.FreeRunningSeconds / 86_400m:0.0} days (usual times, no promise)");
    }

    /// <summary>Gives the table of the way, leg by leg.</summary>
    public static TextTable Way(Quote quote, int width)
    {
        var network = quote.Plan.Network;
        var table = new TextTable(
            width, new("Departs"), new("Arrives"), new("From and to", Least: 14), new("By", Least: 16),
            new("km", IsNumber: true), new("kg CO2e", IsNumber: true));
        foreach (var leg in quote.Chosen.Itinerary.Legs)
        {
            var (from, to, service) = (network[leg.From], network[leg.To], network[leg.Service]);
            table.Add(
                LocalTimes.DateAndTime(leg.Departure, network[from.Location].TimeZone),
                LocalTimes.DateAndTime(leg.Arrival, network[to.Location].TimeZone),
                $"{from.Name} → {to.Name}",
                $"{service.Operator}, {Words.Plain(service.Product)}",
                Words.Number(leg.Metres / 1_000m, 0),
                Words.Number(leg.Emissions.Kilograms, 0));
        }

        return table;
    }

    /// <summary>Gives the table of the price, line by line.</summary>
    public static TextTable Price(Quote quote, int width)
    {
        var table = new TextTable(
            width, new("For", Least: 16), new("Component"), new("Amount", IsNumber: true), new(string.Empty),
            new("USD", IsNumber: true), new("Low", IsNumber: true), new("High", IsNumber: true), new("Confidence"));
        foreach (var row in quote.Lines)
        {
            table.Add(
                row.Line.What,
                Words.Plain(row.Line.Component),
                Words.Number(row.Line.Amount, 2),
                row.Line.Currency,
                QuoteWords.Dollars(row.Line.Cost),
                QuoteWords.Dollars(row.Low),
                QuoteWords.Dollars(row.High),
                Words.Plain(row.Line.Provenance.Confidence));
        }

        table.Add(
            "Total", string.Empty, string.Empty, string.Empty, QuoteWords.Dollars(quote.Price),
            QuoteWords.Dollars(quote.Low), QuoteWords.Dollars(quote.High), string.Empty);
        return table;
    }

    /// <summary>Gives the table of the free days and storage.</summary>
    public static TextTable Storage(Quote quote, int width)
    {
        var table = new TextTable(width, new("Terminal"), new("Free days", IsNumber: true), new("Then", Least: 30));
        foreach (var terms in quote.Storage)
        {
            table.Add(
                quote.Plan.Network[terms.Terminal].Name,
                terms.FreeDays is { } days ? Words.Number(days, 0) : "–",
                QuoteWords.DescribeCharges(terms));
        }

        return table;
    }

    private static string Date(NodaTime.LocalDate date) =>
        string.Create(CultureInfo.InvariantCulture, $"{date.Year:0000}-{date.Month:00}-{date.Day:00}");

    private static void WriteTitle(string title, CommandHost host) =>
        host.Output.WriteLine(host.Screen.HasStyle ? $"\e[1m{title}\e[0m" : title);
}
