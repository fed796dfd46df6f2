using System.Globalization;

namespace Karvan.Cli;

/// <summary>
/// The rows that answer a question of a batch: one for each itinerary, or one that says why there is none.
/// </summary>
internal static class BatchAnswers
{
    /// <summary>The columns of the results, with whether each is a number.</summary>
    public static readonly (string Name, bool IsNumber)[] Columns =
    [
        ("line", true), ("id", false), ("set_size", true), ("rank", true), ("corridor", false), ("departure", false),
        ("arrival", false), ("duration_hours", true), ("cost_usd", true), ("emissions_kg_co2e", true),
        ("transshipments", true), ("generalised_cost_usd", true), ("countries", false), ("services", false),
        ("reason", false),
    ];

    /// <summary>Writes the header row.</summary>
    public static void WriteHeader(TextWriter output) => Csv.WriteRow(output, Columns.Select(column => column.Name));

    /// <summary>Gives the rows of one answer.</summary>
    /// <param name="question">The question.</param>
    /// <param name="plan">The answer.</param>
    /// <param name="all">Whether every itinerary is wanted rather than the best.</param>
    public static string ToRows(BatchQuestion question, Plan plan, bool all)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        foreach (var ranked in all ? plan.Itineraries : plan.Itineraries.Take(1))
        {
            Write(text, question, plan, ranked);
        }

        if (plan.Itineraries.IsEmpty)
        {
            var cells = new string[Columns.Length];
            Array.Fill(cells, string.Empty);
            (cells[0], cells[1], cells[2]) = (Text(question.Line), question.Id, "0");
            cells[^1] = plan.Reason ?? string.Empty;
            Csv.WriteRow(text, cells);
        }

        return text.ToString();
    }

    private static void Write(TextWriter text, BatchQuestion question, Plan plan, RankedItinerary ranked)
    {
        var (network, itinerary) = (plan.Network, ranked.Itinerary);
        var (first, last) = (itinerary.Steps[0], itinerary.Steps[^1]);
        Csv.WriteRow(
            text,
            Text(question.Line),
            question.Id,
            Text(plan.SetSize),
            Text(ranked.Rank),
            Words.Plain(itinerary.Corridor),
            LocalTimes.Iso(itinerary.Departure, network[first.From].TimeZone),
            LocalTimes.Iso(itinerary.Arrival, network[last.To].TimeZone),
            Text(PlanJson.Hours(itinerary.DurationSeconds)),
            Text(PlanJson.Dollars(itinerary.Cost)),
            Text(itinerary.Emissions.Kilograms),
            Text(itinerary.Transshipments),
            Text(PlanJson.Dollars(ranked.GeneralisedCost)),
            string.Join(' ', itinerary.Countries.Select(country => country.Code)),
            string.Join(' ', itinerary.Legs.Select(leg => network[leg.Service].Id)),
            string.Empty);
    }

    private static string Text(decimal number) => number.ToString(CultureInfo.InvariantCulture);
}
