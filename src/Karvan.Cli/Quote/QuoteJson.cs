using System.Globalization;
using System.Text.Json;
using Karvan.Model;
using NodaTime;

namespace Karvan.Cli;

/// <summary>Writes a quote as one JSON document.</summary>
internal static class QuoteJson
{
    /// <summary>The version of the document; a field that changes its meaning or goes raises it.</summary>
    public const int SchemaVersion = 1;

    /// <summary>Writes the document and a line end.</summary>
    public static void Write(Quote quote, CommandHost host) => Write(ToDocument(quote), host);

    /// <summary>Writes the document of a question without an itinerary.</summary>
    public static void WriteNone(Plan plan, CommandHost host) => Write(
        new QuoteDocument(
            SchemaVersion, Feed(plan), QueryJson.ToDocument(plan),
            null, null, null, null, null, null, null, null, null, null, null, null, null, null, plan.Reason),
        host);

    /// <summary>Gives the document.</summary>
    public static QuoteDocument ToDocument(Quote quote)
    {
        var (plan, network) = (quote.Plan, quote.Plan.Network);
        return new(
            SchemaVersion,
            Feed(plan),
            QueryJson.ToDocument(plan),
            quote.Reference,
            Words.Camel(quote.By),
            new(Date(quote.ValidFrom), Date(quote.ValidTo)),
            PlanJson.ToDocument(quote.Chosen, network),
            new(
                PlanJson.Dollars(quote.Price),
                PlanJson.Dollars(quote.Low),
                PlanJson.Dollars(quote.High),
                [.. quote.Lines.Select(line => ToDocument(line, network))]),
            Components(quote.Scope.Included),
            Components(quote.Scope.Covered),
            Components(quote.Scope.Excluded),
            new(
                Words.Camel(quote.Owner),
                Dollars(quote.Find(CostComponent.ContainerHire)),
                Dollars(quote.Find(CostComponent.DropOff))),
            [.. quote.HeavyBoxes.Select(terms => new HeavyBoxDocument(
                terms.Tariff, Words.Snake(terms.Component), terms.FromTonnes, PlanJson.Dollars(terms.Surcharge)))],
            [.. quote.Papers.Select(papers => ToDocument(papers, network))],
            [.. quote.Storage.Select(terms => ToDocument(terms, network))],
            [.. quote.Box.Select(terms => ToDocument(terms, network))],
            quote.LatestDeparture is { } latest ? ToDocument(latest, plan) : null,
            null);
    }

    private static void Write(QuoteDocument document, CommandHost host) =>
        host.Output.WriteLine(JsonSerializer.Serialize(document, PlanJson.Context.QuoteDocument));

    private static FeedDocument Feed(Plan plan) => new(plan.Network.Info.Id, plan.Network.Info.Hash);

    private static QuoteLineDocument ToDocument(QuoteLine row, Network network) => new(
        row.Line.What,
        Words.Snake(row.Line.Component),
        row.Line.Tariff is { } tariff ? network[tariff].Id : null,
        row.Line.Amount,
        row.Line.Currency,
        PlanJson.Dollars(row.Line.Cost),
        PlanJson.Dollars(row.Low),
        PlanJson.Dollars(row.High),
        network[row.Line.Provenance.Source].Id,
        Words.Camel(row.Line.Provenance.Confidence));

    private static PapersDocument ToDocument(LegPapers papers, Network network) => new(
        papers.Leg + 1,
        [.. papers.Territories.Select(country => country.ToString())],
        papers.Regime.Id,
        papers.Regime.Name,
        papers.Regime.Papers,
        Filled(papers.Regime.Declaration),
        Filled(papers.Regime.Guarantee),
        papers.Regime.AdvanceSeconds / 3_600m,
        [.. papers.Regime.Channels.Select(channel => Words.Snake(channel))],
        network[papers.Regime.Provenance.Source].Id,
        Words.Camel(papers.Regime.Provenance.Confidence));

    private static string? Filled(string text) => text.Length > 0 ? text : null;

    private static StorageDocument ToDocument(StorageTerms terms, Network network) => new(
        network[terms.Terminal].Id,
        Words.Snake(terms.Component),
        terms.FreeDays,
        [.. terms.Charges.Select(charge => new StorageChargeDocument(
            charge.FromDay,
            charge.Rate.Amount,
            charge.Rate.Currency,
            Words.Snake(charge.Rate.Per),
            charge.BoxFeet,
            network[charge.Provenance.Source].Id,
            Words.Camel(charge.Provenance.Confidence)))]);

    private static LatestDepartureDocument ToDocument(LatestDeparture latest, Plan plan) => new(
        LocalTimes.Iso(latest.Departure, plan.Network[plan.From.Location].TimeZone),
        LocalTimes.Iso(latest.Arrival, plan.Network[plan.To.Location].TimeZone),
        latest.IsSameWay);

    private static string[] Components(IEnumerable<CostComponent> components) =>
        [.. components.Select(component => Words.Snake(component))];

    private static decimal? Dollars(Money? money) => money is { } known ? PlanJson.Dollars(known) : null;

    private static string Date(LocalDate date) =>
        string.Create(CultureInfo.InvariantCulture, $"{date.Year:0000}-{date.Month:00}-{date.Day:00}");
}
