using System.Globalization;
using Karvan.Model;
using Karvan.Routing;

namespace Karvan.Cli;

/// <summary>Says in a few lines what was asked of which feed.</summary>
internal static class PlanHeading
{
    /// <summary>Gives the lines.</summary>
    public static IEnumerable<string> Describe(Plan plan)
    {
        var network = plan.Network;
        yield return $"{Describe(plan.From, network)} → {Describe(plan.To, network)}";
        yield return $"{DescribeGoods(plan.Query.Consignment)}; {DescribeTime(plan)}";
        if (DescribeLimits(plan) is { Length: > 0 } limits)
        {
            yield return limits;
        }

        var (month, hash) = (plan.Query.PriceMonth, Words.ShortHash(network.Info.Hash));
        yield return string.Create(
            CultureInfo.InvariantCulture,
            $"Feed {network.Info.Id}{DescribeChanges(network)} ({hash}), prices of {month.Year:0000}-{month.Month:00}");
    }

    /// <summary>Gives the overlays that have changed the feed, to stand behind its id; empty: none.</summary>
    public static string DescribeChanges(Network network) =>
        network.Info.ChangedBy.Length > 0 ? $" changed by “{network.Info.ChangedBy}”" : string.Empty;

    private static string Describe(Place place, Network network) =>
        $"{place.GetName(network)} ({place.GetId(network)}, {Countries.GetName(network[place.Location].Country)})";

    private static string DescribeGoods(Consignment goods)
    {
        var boxes = new List<string>();
        if (goods.Boxes20 > 0)
        {
            boxes.Add(string.Create(CultureInfo.InvariantCulture, $"{goods.Boxes20} × 20 ft"));
        }

        if (goods.Boxes40 > 0)
        {
            boxes.Add(string.Create(CultureInfo.InvariantCulture, $"{goods.Boxes40} × 40 ft"));
        }

        var hs = goods.Hs.Length > 0 ? $", HS {goods.Hs}" : string.Empty;
        var owner = goods.Owner == BoxOwner.Shipper ? ", shipper's own boxes" : string.Empty;
        return $"{string.Join(" + ", boxes)}, {goods.Mass}, {Words.Plain(goods.Cargo)}{hs}{owner}";
    }

    private static string DescribeTime(Plan plan)
    {
        var (network, query) = (plan.Network, plan.Query);
        var there = network[plan.To.Location].TimeZone;
        if (query.ArriveBy is { } arrive)
        {
            return $"to arrive by {LocalTimes.DateAndTime(arrive, there)} there";
        }

        var ready = LocalTimes.DateAndTime(query.ReadyAt!.Value, network[plan.From.Location].TimeZone);
        return query.Deadline is { } deadline
            ? $"ready {ready}, to arrive by {LocalTimes.DateAndTime(deadline, there)} (local times)"
            : $"ready {ready} local time";
    }

    private static string DescribeLimits(Plan plan)
    {
        var (network, avoid) = (plan.Network, plan.Query.Avoid);
        string[] avoided =
        [
            .. avoid.Countries.Select(Countries.GetName),
            .. avoid.Locations.Select(location => network[location].Name),
            .. avoid.Crossings.Select(crossing => network[crossing].Name),
            .. avoid.Passages.Select(passage => Words.Plain(passage)),
            .. avoid.Modes.Select(mode => Words.Plain(mode)),
        ];
        var via = string.Join(", ", plan.Query.Via.Select(location => network[location].Name));
        string[] limits =
        [
            .. via.Length > 0 ? [$"by way of {via}"] : Array.Empty<string>(),
            .. plan.Query.Criteria == PlanCriteria.All
                ? Array.Empty<string>()
                : [$"weighed by {string.Join(" and ", Words.Each(plan.Query.Criteria))} alone"],
            .. plan.Query.Relax.IsNone
                ? Array.Empty<string>()
                : [$"leaving out what another equals within {plan.Query.Relax} a leg"],
            .. avoided.Length > 0 ? [$"avoiding {string.Join(", ", avoided)}"] : Array.Empty<string>(),
        ];
        var text = string.Join("; ", limits);
        return text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];
    }
}
