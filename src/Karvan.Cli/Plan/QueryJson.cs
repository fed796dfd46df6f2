using System.Globalization;
using Karvan.Model;

namespace Karvan.Cli;

/// <summary>Writes what was asked, everything resolved, so that an answer can be asked for again.</summary>
internal static class QueryJson
{
    /// <summary>Gives the document.</summary>
    public static QueryDocument ToDocument(Plan plan)
    {
        var (network, query, goods) = (plan.Network, plan.Query, plan.Query.Consignment);
        var here = network[plan.From.Location].TimeZone;
        var there = network[plan.To.Location].TimeZone;
        return new(
            ToDocument(plan.From, network),
            ToDocument(plan.To, network),
            query.ReadyAt is { } ready ? LocalTimes.Iso(ready, here) : null,
            query.ArriveBy is { } arrive ? LocalTimes.Iso(arrive, there) : null,
            query.Deadline is { } deadline ? LocalTimes.Iso(deadline, there) : null,
            goods.Teu,
            goods.Boxes20,
            goods.Boxes40,
            goods.Mass.Tonnes,
            Words.Camel(goods.Cargo),
            goods.Hs.Length > 0 ? goods.Hs : null,
            Words.Camel(goods.Owner),
            string.Create(CultureInfo.InvariantCulture, $"{query.PriceMonth.Year:0000}-{query.PriceMonth.Month:00}"),
            new(
                [.. query.Avoid.Countries.Select(country => country.Code)],
                [.. query.Avoid.Locations.Select(location => network[location].Id)],
                [.. query.Avoid.Crossings.Select(crossing => network[crossing].Id)],
                [.. query.Avoid.Passages.Select(passage => Words.Snake(passage))],
                [.. query.Avoid.Modes.Select(mode => Words.Camel(mode))]),
            [.. query.Via.Select(location => network[location].Id)],
            query.HorizonDays,
            query.MaxLegs,
            [.. Words.Each(query.Criteria)],
            query.Relax.IsNone ? null : query.Relax.ToString(),
            Valuation.DollarsPerTeuHour,
            Valuation.DollarsPerTonneCo2e);
    }

    private static PlaceDocument ToDocument(Place place, Network network) => new(
        place.GetId(network),
        place.GetName(network),
        network[place.Location].Country.Code,
        [.. place.Terminals.Select(terminal => network[terminal].Id)]);
}
