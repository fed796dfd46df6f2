using System.Text.Encodings.Web;
using System.Text.Json;
using Karvan.Model;
using Karvan.Routing;
using NodaTime;

namespace Karvan.Cli;

/// <summary>Writes a plan as one JSON document.</summary>
internal static class PlanJson
{
    /// <summary>The version of the document; a field that changes its meaning or goes raises it.</summary>
    public const int SchemaVersion = 1;

    private static readonly Lazy<PlanJsonContext> LazyContext = new(() => new PlanJsonContext(new JsonSerializerOptions
    {
        // Names of places stay readable; the document is no HTML.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        WriteIndented = true,
        NewLine = "\n",
    }));

    /// <summary>Gets how documents are written, the same for every verb.</summary>
    public static PlanJsonContext Context => LazyContext.Value;

    /// <summary>Writes the document and a line end.</summary>
    public static void Write(Plan plan, TextWriter output) =>
        output.WriteLine(JsonSerializer.Serialize(ToDocument(plan), Context.PlanDocument));

    /// <summary>Gives the document.</summary>
    public static PlanDocument ToDocument(Plan plan) => new(
        SchemaVersion,
        new(plan.Network.Info.Id, plan.Network.Info.Hash),
        QueryJson.ToDocument(plan),
        plan.SetSize,
        [.. plan.Itineraries.Select(ranked => ToDocument(ranked, plan.Network))],
        [.. plan.ClosedBy.Select(restriction => new ClosureDocument(
            Closures.GetPlaceId(plan.Network, restriction),
            restriction.Rule,
            plan.Network[restriction.Provenance.Source].Id))],
        plan.Reason);

    /// <summary>Gives hours with two places, rounded half-to-even.</summary>
    public static decimal Hours(long seconds) => decimal.Round(seconds / 3_600m, 2) + 0.00m;

    /// <summary>Gives dollars with both places: 12.5 is written 12.50.</summary>
    public static decimal Dollars(Money money) => money.Dollars + 0.00m;

    /// <summary>Gives one itinerary.</summary>
    public static ItineraryDocument ToDocument(RankedItinerary ranked, Network network)
    {
        var itinerary = ranked.Itinerary;
        return new(
            Words.Camel(itinerary.Corridor),
            [.. ranked.Labels.Select(label => Words.Camel(label))],
            LocalTimes.Iso(itinerary.Departure, Zone(network, itinerary.Steps[0].From)),
            LocalTimes.Iso(itinerary.Arrival, Zone(network, itinerary.Steps[^1].To)),
            Hours(itinerary.DurationSeconds),
            Hours(itinerary.FreeRunningSeconds),
            ranked.Reliability is { } reliability ? ToDocument(reliability, network) : null,
            Dollars(itinerary.Cost),
            Kilograms(itinerary.Emissions),
            itinerary.Transshipments,
            Dollars(ranked.GeneralisedCost),
            [.. itinerary.Countries.Select(country => country.Code)],
            new(ranked.Assumed.Time, ranked.Assumed.Cost),
            [.. itinerary.Legs.Select(leg => ToDocument(leg, network))],
            [.. itinerary.Steps.Select(step => ToDocument(step, network))],
            [.. itinerary.CostLines.Select(line => ToDocument(line, network))]);
    }

    private static ReliabilityDocument ToDocument(Reliability reliability, Network network) => new(
        HoursOf(reliability.P10Seconds),
        HoursOf(reliability.P50Seconds),
        HoursOf(reliability.P90Seconds),
        reliability.OnTime is { } chance ? Math.Round(chance, 4) : null,
        reliability.MainCause is { } cause
            ? new(Words.Camel(cause.Kind), network[cause.From].Id, network[cause.To].Id, Math.Round(cause.Share, 3))
            : null);

    private static decimal? HoursOf(int? seconds) => seconds is { } known ? Hours(known) : null;

    private static LegDocument ToDocument(Leg leg, Network network)
    {
        var service = network[leg.Service];
        var (from, to) = (network[leg.From], network[leg.To]);
        return new(
            Words.Camel(leg.Mode),
            Words.Snake(service.Product),
            service.Id,
            service.Operator,
            from.Id,
            to.Id,
            LocalTimes.Iso(leg.Departure, Zone(network, from.Location)),
            LocalTimes.Iso(leg.Arrival, Zone(network, to.Location)),
            leg.Metres / 1_000m,
            Dollars(leg.Cost),
            Kilograms(leg.Emissions));
    }

    private static StepDocument ToDocument(Step step, Network network) => new(
        Words.Camel(step.Kind),
        network[step.From].Id,
        network[step.To].Id,
        LocalTimes.Iso(step.Start, Zone(network, step.From)),
        LocalTimes.Iso(step.End, Zone(network, step.To)),
        Dollars(step.Cost),
        Kilograms(step.Emissions),
        network[step.Provenance.Source].Id,
        Words.Camel(step.Provenance.Confidence));

    private static CostLineDocument ToDocument(CostLine line, Network network) => new(
        line.What,
        Words.Snake(line.Component),
        line.Amount,
        line.Currency,
        Dollars(line.Cost),
        network[line.Provenance.Source].Id,
        Words.Camel(line.Provenance.Confidence));

    private static decimal Kilograms(Emissions emissions) => emissions.Kilograms + 0.000m;

    private static DateTimeZone Zone(Network network, LocationIndex location) => network[location].TimeZone;
}
