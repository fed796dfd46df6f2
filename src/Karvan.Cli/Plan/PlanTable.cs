using System.Globalization;

namespace Karvan.Cli;

/// <summary>Writes a plan for people: what was asked, what there is, and one itinerary step by step.</summary>
internal static class PlanTable
{
    /// <summary>Writes the page.</summary>
    /// <param name="service">What planned it, for the odds of the itinerary shown.</param>
    /// <param name="plan">The plan.</param>
    /// <param name="show">The rank of the itinerary to show step by step.</param>
    /// <param name="host">Where to.</param>
    public static void Write(PlanService service, Plan plan, int show, CommandHost host)
    {
        var output = host.Output;
        foreach (var line in PlanHeading.Describe(plan).SelectMany(text => TextTable.Wrap(text, host.Screen.Width)))
        {
            output.WriteLine(line);
        }

        output.WriteLine();
        if (plan.Reason is { } reason)
        {
            WriteWrapped($"No itinerary. {reason}", host);
        }
        else
        {
            WriteList(plan, host);
        }

        WriteClosures(plan, host);
        if (!plan.Itineraries.IsEmpty)
        {
            output.WriteLine();
            var ranked = plan.Itineraries[show - 1];
            var missed = ranked.Reliability is null ? null : service.Miss(plan, ranked.Itinerary, host.Cancellation);
            ItineraryTable.Write(plan, ranked, missed, host);
        }
    }

    /// <summary>Writes a paragraph.</summary>
    public static void WriteWrapped(string text, CommandHost host)
    {
        foreach (var line in TextTable.Wrap(text, host.Screen.Width))
        {
            host.Output.WriteLine(line);
        }
    }

    private static void WriteList(Plan plan, CommandHost host)
    {
        var criteria = new CriteriaCells(plan);
        var count = plan.Itineraries.Length;
        var shown = count == plan.SetSize
            ? $"{count} optimal {(count == 1 ? "itinerary" : "itineraries")}"
            : $"{count} of {plan.SetSize} optimal itineraries";
        WriteWrapped($"{shown}, {DescribeRanking(plan)}:", host);

        var hasDeadline = plan.Itineraries[0].Reliability?.OnTime is not null;
        var table = new TextTable(host.Screen.Width,
        [
            new("#", IsNumber: true),
            new("Best at", Least: 8),
            new("Corridor"),
            new("Days", IsNumber: true),
            new("Free", IsNumber: true),
            new("10–90 %", IsNumber: true),
            .. hasDeadline ? [new("In time", IsNumber: true)] : Array.Empty<TextColumn>(),
            new(plan.Query.ArriveBy is null ? "Arrives" : "Leaves"),
            .. criteria.Columns,
        ]);
        foreach (var ranked in plan.Itineraries)
        {
            var itinerary = ranked.Itinerary;
            var ends = plan.Query.ArriveBy is null
                ? (Moment: itinerary.Arrival, At: itinerary.Steps[^1].To)
                : (Moment: itinerary.Departure, At: itinerary.Steps[0].From);
            table.Add(
            [
                ranked.Rank.ToString(CultureInfo.InvariantCulture),
                string.Join(", ", ranked.Labels.Select(Describe)),
                Words.Plain(itinerary.Corridor),
                Words.Number(itinerary.DurationSeconds / 86_400m, 1),
                Words.Number(itinerary.FreeRunningSeconds / 86_400m, 1),
                ranked.Reliability is { } reliability ? ReliabilityText.Range(reliability) : string.Empty,
                .. ranked.Reliability?.OnTime is { } chance ? [ReliabilityText.Chance(chance)] : Array.Empty<string>(),
                LocalTimes.Date(ends.Moment, plan.Network[ends.At].TimeZone),
                .. criteria.Of(itinerary),
            ]);
        }

        host.Output.WriteLine();
        table.Write(host.Output, host.Screen.HasStyle);
    }

    private static string DescribeRanking(Plan plan) => plan.Objective switch
    {
        Objective.OnTime when plan.Query.Deadline is null && plan.Query.ArriveBy is null =>
            "by the days that nine cases in ten stay within",
        Objective.OnTime => "by the chance of being in time",
        _ => string.Create(
            CultureInfo.InvariantCulture,
            $"by price + {Valuation.DollarsPerTeuHour} USD/h per TEU"
            + $" + {Valuation.DollarsPerTonneCo2e} USD/t CO2e"),
    };

    private static void WriteClosures(Plan plan, CommandHost host)
    {
        if (!plan.ClosedBy.IsEmpty)
        {
            host.Output.WriteLine();
        }

        foreach (var closure in plan.ClosedBy)
        {
            WriteWrapped(Closures.Describe(plan.Network, closure), host);
        }
    }

    private static string Describe(ItineraryLabel label) => label switch
    {
        ItineraryLabel.Fastest => "fastest",
        ItineraryLabel.Cheapest => "cheapest",
        ItineraryLabel.LowestEmission => "lowest CO2e",
        _ => "fewest transsh.",
    };
}
