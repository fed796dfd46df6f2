using System.Globalization;

namespace Karvan.Cli;

/// <summary>Writes a comparison for people, on one screen: a row for each way, a reason where there is none.</summary>
internal static class CompareTable
{
    /// <summary>Writes the page.</summary>
    /// <param name="comparison">The comparison.</param>
    /// <param name="show">The rank of the itinerary to show step by step; null: none.</param>
    /// <param name="host">Where to.</param>
    public static void Write(Comparison comparison, int? show, CommandHost host)
    {
        var plan = comparison.Plan;
        foreach (var line in PlanHeading.Describe(plan))
        {
            PlanTable.WriteWrapped(line, host);
        }

        host.Output.WriteLine();
        if (plan.Reason is { } reason)
        {
            PlanTable.WriteWrapped(reason, host);
        }
        else
        {
            WriteWays(comparison, host);
        }

        foreach (var corridor in comparison.Corridors.Where(corridor => corridor.Reason is not null))
        {
            PlanTable.WriteWrapped($"{Title(corridor)}: no way. {corridor.Reason}", host);
        }

        foreach (var closure in plan.ClosedBy)
        {
            PlanTable.WriteWrapped(Closures.Describe(plan.Network, closure), host);
        }

        if (show is { } rank && !plan.Itineraries.IsEmpty)
        {
            host.Output.WriteLine();
            ItineraryTable.Write(plan, plan.Itineraries[rank - 1], missed: null, host);
        }
    }

    private static void WriteWays(Comparison comparison, CommandHost host)
    {
        var plan = comparison.Plan;
        var criteria = new CriteriaCells(plan);
        var columns = criteria.Columns;
        var table = new TextTable(host.Screen.Width,
        [
            new("Corridor"),
            new("Best at", Least: 14),
            new("#", IsNumber: true),
            new("Days", IsNumber: true),
            new("Free", IsNumber: true),
            .. columns[..^1],
            new("Borders", IsNumber: true),
            columns[^1],
        ]);
        foreach (var corridor in comparison.Corridors)
        {
            var title = Title(corridor);
            foreach (var ranked in corridor.Itineraries)
            {
                var itinerary = ranked.Itinerary;
                var cells = criteria.Of(itinerary);
                table.Add(
                [
                    title,
                    DescribeBest(corridor, ranked),
                    ranked.Rank.ToString(CultureInfo.InvariantCulture),
                    Words.Number(itinerary.DurationSeconds / 86_400m, 1),
                    Words.Number(itinerary.FreeRunningSeconds / 86_400m, 1),
                    .. cells[..^1],
                    BorderCrossings.Count(itinerary, plan.Network).ToString(CultureInfo.InvariantCulture),
                    cells[^1],
                ]);
                title = string.Empty;
            }
        }

        table.Write(host.Output, host.Screen.HasStyle);
        host.Output.WriteLine();
        PlanTable.WriteWrapped(Summarize(comparison), host);
    }

    private static string Summarize(Comparison comparison)
    {
        var ways = comparison.Corridors.Where(corridor => corridor.Reason is null).ToList();
        var byArrival = comparison.Plan.Query.ArriveBy is not null;
        var fastest = ways.MinBy(way => byArrival
            ? -(long)way.Fastest!.Itinerary.Departure.Seconds
            : way.Fastest!.Itinerary.Arrival.Seconds);
        var cheapest = ways.MinBy(way => way.Cheapest!.Itinerary.Cost);
        var cleanest = ways.MinBy(way => way.LowestEmission!.Itinerary.Emissions);
        if (ways is [var only])
        {
            return $"Only the {Words.Plain(only.Corridor)} corridor has a way.";
        }

        return $"Of all, {Words.Plain(fastest!.Corridor)} {(byArrival ? "leaves last" : "arrives first")}, "
            + $"{Words.Plain(cheapest!.Corridor)} costs least, {Words.Plain(cleanest!.Corridor)} emits least.";
    }

    private static string DescribeBest(CorridorBest corridor, RankedItinerary ranked)
    {
        string[] best =
        [
            .. ranked == corridor.Fastest ? ["fastest"] : Array.Empty<string>(),
            .. ranked == corridor.Cheapest ? ["cheapest"] : Array.Empty<string>(),
            .. ranked == corridor.LowestEmission ? ["lowest CO2e"] : Array.Empty<string>(),
        ];
        return string.Join(", ", best);
    }

    private static string Title(CorridorBest corridor)
    {
        var name = Words.Plain(corridor.Corridor);
        return char.ToUpperInvariant(name[0]) + name[1..];
    }
}
