using Karvan.Model;

namespace Karvan.Cli;

/// <summary>Writes a window of departures for people: one line a departure, or an interval of departures.</summary>
internal static class RangeTable
{
    /// <summary>Writes the page.</summary>
    public static void Write(DepartureRange range, CommandHost host)
    {
        var plan = range.Plan;
        foreach (var line in PlanHeading.Describe(plan).SelectMany(text => TextTable.Wrap(text, host.Screen.Width)))
        {
            host.Output.WriteLine(line);
        }

        host.Output.WriteLine();
        if (plan.Reason is { } reason)
        {
            PlanTable.WriteWrapped($"No itinerary. {reason}", host);
            return;
        }

        var until = LocalTimes.DateAndTime(range.Until, plan.Network[plan.From.Location].TimeZone);
        PlanTable.WriteWrapped(
            $"{Words.Count(plan.SetSize, "departure")} worth taking until {until}; "
            + "within an interval everything moves along with the start:",
            host);
        host.Output.WriteLine();
        WriteList(range, host);
    }

    private static void WriteList(DepartureRange range, CommandHost host)
    {
        var plan = range.Plan;
        var criteria = new CriteriaCells(plan);
        var table = new TextTable(host.Screen.Width,
        [
            new("Ready"),
            new("to"),
            new("Corridor"),
            new("Days", IsNumber: true),
            new("Arrives"),
            .. criteria.Columns,
        ]);
        foreach (var (ranked, last) in plan.Itineraries.Zip(range.DepartTo))
        {
            table.Add([.. Cells(ranked.Itinerary, last, plan.Network), .. criteria.Of(ranked.Itinerary)]);
        }

        table.Write(host.Output, host.Screen.HasStyle);
    }

    private static string[] Cells(Itinerary itinerary, Moment last, Network network)
    {
        var here = network[itinerary.Steps[0].From].TimeZone;
        return
        [
            LocalTimes.DayAndTime(itinerary.Departure, here),
            last == itinerary.Departure ? string.Empty : LocalTimes.DayAndTime(last, here),
            Words.Plain(itinerary.Corridor),
            Words.Number(itinerary.DurationSeconds / 86_400m, 1),
            LocalTimes.DayAndTime(itinerary.Arrival, network[itinerary.Steps[^1].To].TimeZone),
        ];
    }
}
