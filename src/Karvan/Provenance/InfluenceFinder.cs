using System.Collections.Immutable;
using Karvan.Feed;
using Karvan.Model;

namespace Karvan;

/// <summary>Finds what rests on a row: rows that name it, and those that it reaches without being named.</summary>
internal sealed class InfluenceFinder(FeedTables tables, Network network)
{
    private static readonly string[] Priced = ["handlings.csv", "procedures.csv", "tariffs.csv", "charges.csv"];

    /// <summary>Gives the influences in the order of files; the first rows of all are named.</summary>
    public ImmutableArray<Influence> Find(FeedRow row)
    {
        var room = Influence.MaxFirst;
        var influences = ImmutableArray.CreateBuilder<Influence>();
        foreach (var influence in (row.HasId ? Naming(row) : []).Concat(Beyond(row)).OfType<Influence>())
        {
            influences.Add(influence with { First = [.. influence.First.Take(room)] });
            room -= Math.Min(room, influence.First.Length);
        }

        return influences.ToImmutable();
    }

    private IEnumerable<Influence?> Naming(FeedRow row) =>
        from table in tables.Files
        from column in table.Schema.Columns.Index()
        where column.Item.RefersTo.Contains(row.Table.FileName)
        select Count(
            column.Item.Name == "source" ? "citing it" : $"naming it in {column.Item.Name}",
            table,
            other => other.Table[other.Row, column.Index].Split(' ').Contains(row.Key));

    private IEnumerable<Influence?> Beyond(FeedRow row) => row.Table.FileName switch
    {
        "links.csv" => [Services("running over it", section => section.Parts.Any(part => IsLink(part, row.Key)))],
        "crossings.csv" =>
        [
            Services("running over it", section => section.Crossing is { } crossing && network[crossing].Id == row.Key),
        ],
        "handlings.csv" or "charges.csv" =>
        [
            Rows("of the kind that it is for", "terminals.csv", other => other.Get("kind") == row.Get("terminal")),
            Rows("that it is for", "terminals.csv", other => other.Key == row.Get("terminal")),
        ],
        "emission_factors.csv" =>
        [
            Rows("using the vehicle", "services.csv", other => other.Get("vehicle") == row.Get("vehicle_id")),
        ],
        "exchange_rates.csv" => Priced.Select(file =>
            Rows("priced in the currency", file, other => other.Get("currency") == row.Key)),
        "calls.csv" or "departures.csv" =>
            [Rows("that it belongs to", "services.csv", other => other.Key == row.Key)],
        "procedures.csv" =>
            [Rows("that it is for", "crossings.csv", other => other.Key == row.Get("crossing_id"))],
        "link_capacities.csv" =>
            [Rows("that it is for", "links.csv", other => other.Key == row.Key)],
        "crossing_capacities.csv" =>
            [Rows("that it is for", "crossings.csv", other => other.Key == row.Key)],
        "terminal_capacities.csv" or "depths.csv" =>
            [Rows("that it is for", "terminals.csv", other => other.Key == row.Key)],
        "draughts.csv" =>
        [
            Rows("that it is for", "vehicles.csv", other => other.Key == row.Key),
            Rows("using the vehicle", "services.csv", other => other.Get("vehicle") == row.Key),
        ],
        "closure_places.csv" =>
            [Rows("that it belongs to", "closures.csv", other => other.Key == row.Key)],
        "shapes.csv" =>
            [Rows("that it draws", "links.csv", other => other.Key == row.Key)],
        "waits.csv" =>
        [
            Rows("that it delays", "handlings.csv", other => other.Key == row.Key),
            Rows("that it delays", "procedures.csv", other => other.Key == row.Key),
        ],
        _ => [],
    };

    private bool IsLink(SectionPart part, string id) => part.Link is { } link && network[link].Id == id;

    private Influence? Services(string how, Func<Section, bool> reaches)
    {
        var ids = network.Services
            .Where(service => service.Calls.Any(call => call.Section is { } section && reaches(section)))
            .Select(service => service.Id)
            .ToHashSet(StringComparer.Ordinal);
        return Rows(how, "services.csv", row => ids.Contains(row.Key));
    }

    private Influence? Rows(string how, string file, Func<FeedRow, bool> isReached) =>
        tables.FindFile(file) is { } table ? Count(how, table, isReached) : null;

    private static Influence? Count(string how, FeedTable table, Func<FeedRow, bool> isReached)
    {
        var rows = FeedRow.Of(table).Where(isReached).ToList();
        return rows.Count == 0
            ? null
            : new(how, table.FileName, rows.Count, [.. rows.Take(Influence.MaxFirst).Select(row => row.Label)]);
    }
}
