using System.Globalization;
using Karvan.Model;

namespace Karvan.Cli;

/// <summary>Writes one itinerary step by step, then its price, its emissions and where the figures come from.</summary>
internal static class ItineraryTable
{
    /// <summary>Writes the itinerary.</summary>
    /// <param name="plan">The plan that it belongs to.</param>
    /// <param name="ranked">The itinerary.</param>
    /// <param name="missed">What becomes of it when the first departure is missed; null: not asked for.</param>
    /// <param name="host">Where to.</param>
    public static void Write(Plan plan, RankedItinerary ranked, MissedDeparture? missed, CommandHost host)
    {
        var (network, itinerary) = (plan.Network, ranked.Itinerary);
        var corridor = Words.Plain(itinerary.Corridor);
        WriteTitle($"Itinerary {ranked.Rank} step by step ({corridor}; local times, USD and kg CO2e of each)", host);
        Steps(network, itinerary, host.Screen.Width).Write(host.Output, host.Screen.HasStyle);
        host.Output.WriteLine();
        WriteSummary(ranked, host);
        WriteOdds(plan, ranked, missed, host);

        host.Output.WriteLine();
        WriteTitle("Price", host);
        Price(network, itinerary, host.Screen.Width).Write(host.Output, host.Screen.HasStyle);
        host.Output.WriteLine();
        WriteTitle("Emissions by leg (well to wheel)", host);
        EmissionsByLeg(network, itinerary, host.Screen.Width).Write(host.Output, host.Screen.HasStyle);
        host.Output.WriteLine();
        WriteTitle("Sources (H high, M medium, L low confidence; A assumed: a method, not a publication)", host);
        WriteSources(network, itinerary, host);
    }

    private static TextTable Steps(Network network, Itinerary itinerary, int width)
    {
        var table = new TextTable(
            width,
            new("Start"),
            new("Step"),
            new("Where", Least: 18),
            new("Hours", IsNumber: true),
            new("USD", IsNumber: true),
            new("kg", IsNumber: true),
            new("Source", Least: 12));
        int? leg = null;
        foreach (var step in itinerary.Steps)
        {
            if (step.Leg is { } number && number != leg)
            {
                table.AddLine(DescribeLeg(network, itinerary.Legs[number], number + 1));
            }

            leg = step.Leg;
            table.Add(
                LocalTimes.DayAndTime(step.Start, network[step.From].TimeZone),
                Words.Plain(step.Kind),
                step.From == step.To ? network[step.To].Name : $"{network[step.From].Name} → {network[step.To].Name}",
                Words.Number((step.End.Seconds - step.Start.Seconds) / 3_600m, 1),
                step.Cost.Cents == 0 ? string.Empty : Words.Number(step.Cost.Dollars, 0),
                step.Emissions.Grams == 0 ? string.Empty : Words.Number(step.Emissions.Kilograms, 0),
                Mark(network, step.Provenance));
        }

        var end = itinerary.Steps[^1];
        table.Add(
            LocalTimes.DayAndTime(itinerary.Arrival, network[end.To].TimeZone), "arrival", network[end.To].Name,
            Words.Number(itinerary.DurationSeconds / 3_600m, 1),
            Words.Number(itinerary.Cost.Dollars, 0),
            Words.Number(itinerary.Emissions.Kilograms, 0),
            string.Empty);
        return table;
    }

    private static string DescribeLeg(Network network, Leg leg, int number)
    {
        var service = network[leg.Service];
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{number}. {service.Name}, {service.Operator}: {Words.Plain(service.Product)}, "
            + $"{Words.Number(leg.Metres / 1_000m, 0)} km");
    }

    private static void WriteSummary(RankedItinerary ranked, CommandHost host)
    {
        var itinerary = ranked.Itinerary;
        PlanTable.WriteWrapped(
            string.Create(
                CultureInfo.InvariantCulture,
                $"Usual time {itinerary.DurationSeconds / 86_400m:0.0} days; "
                + $"with nothing in the way {itinerary.FreeRunningSeconds / 86_400m:0.0} days. "
                + $"{ranked.Assumed.Time * 100:0} % of the time and {ranked.Assumed.Cost * 100:0} % of the price "
                + $"rest on assumed rows."),
            host);
    }

    private static void WriteOdds(Plan plan, RankedItinerary ranked, MissedDeparture? missed, CommandHost host)
    {
        if (ranked.Reliability is { } reliability)
        {
            PlanTable.WriteWrapped(ReliabilityText.Describe(plan, reliability), host);
        }

        if (missed is not null)
        {
            PlanTable.WriteWrapped(ReliabilityText.Describe(plan, ranked.Itinerary, missed), host);
        }
    }

    private static TextTable Price(Network network, Itinerary itinerary, int width)
    {
        var table = new TextTable(
            width,
            new("For", Least: 20),
            new("Component"),
            new("Amount", IsNumber: true),
            new(string.Empty),
            new("USD", IsNumber: true),
            new("Source", Least: 12));
        foreach (var line in itinerary.CostLines)
        {
            table.Add(
                line.What,
                Words.Plain(line.Component),
                Words.Number(line.Amount, 2),
                line.Currency,
                Words.Number(line.Cost.Dollars, 2),
                Mark(network, line.Provenance));
        }

        var total = Words.Number(itinerary.Cost.Dollars, 2);
        table.Add("Total", string.Empty, string.Empty, string.Empty, total, string.Empty);
        return table;
    }

    private static TextTable EmissionsByLeg(Network network, Itinerary itinerary, int width)
    {
        var table = new TextTable(
            width,
            new("Leg", Least: 24),
            new("Mode"),
            new("km", IsNumber: true),
            new("kg CO2e", IsNumber: true));
        foreach (var leg in itinerary.Legs)
        {
            table.Add(
                $"{network[leg.From].Name} → {network[leg.To].Name}",
                Words.Plain(leg.Mode),
                Words.Number(leg.Metres / 1_000m, 0),
                Words.Number(leg.Emissions.Kilograms, 1));
        }

        table.Add(
            "Total", string.Empty, Words.Number(itinerary.Legs.Sum(leg => leg.Metres) / 1_000m, 0),
            Words.Number(itinerary.Emissions.Kilograms, 1));
        return table;
    }

    private static void WriteSources(Network network, Itinerary itinerary, CommandHost host)
    {
        var used = itinerary.Steps.Select(step => step.Provenance.Source)
            .Concat(itinerary.CostLines.Select(line => line.Provenance.Source))
            .Distinct()
            .OrderBy(source => source.Value);
        foreach (var index in used)
        {
            var source = network[index];
            string[] parts = [source.Title, source.Publisher, source.Year, source.Address];
            PlanTable.WriteWrapped($"{source.Id}: {string.Join(", ", parts.Where(part => part.Length > 0))}", host);
        }
    }

    private static void WriteTitle(string title, CommandHost host)
    {
        foreach (var line in TextTable.Wrap(title, host.Screen.Width))
        {
            host.Output.WriteLine(host.Screen.HasStyle ? $"\e[1m{line}\e[0m" : line);
        }
    }

    private static string Mark(Network network, Provenance provenance) =>
        $"{network[provenance.Source].Id} {provenance.Confidence.ToString()[0]}";
}
