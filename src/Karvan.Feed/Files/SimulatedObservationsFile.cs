using System.Collections.Immutable;
using Karvan.Model;

namespace Karvan.Feed;

/// <summary>simulated_observations.csv.</summary>
internal static class SimulatedObservationsFile
{
    public static readonly ColumnSchema Observation = Column.Reference(
        "observation_id", "The observation; one row each.", ["observations.csv"], required: true);

    public static readonly ColumnSchema Reading = Column.Word(
        "read", "What is read out of the simulated year.", ObservationWords.Readings, required: true);

    public static readonly ColumnSchema Period = Column.Text(
        "period", "The period of the feed that is played.", required: true);

    public static readonly ColumnSchema From = Terminals("from", "Where trains or ferries leave that are counted.");

    public static readonly ColumnSchema To = Terminals("to", "Where they arrive.");

    public static readonly ColumnSchema At = Column.Reference(
        "at", "The port, crossing or link.", ["terminals.csv", "crossings.csv", "links.csv"]);

    public static readonly ColumnSchema Country = Column.Of(
        ColumnKind.Country, "country", "The country into which a crossing is passed, or where trains run.");

    public static readonly ColumnSchema Fleet = Column.Reference("fleet", "The fleet.", ["fleets.csv"]);

    public static readonly ColumnSchema Demand = Column.Reference("demand", "The demand.", ["demands.csv"]);

    public static readonly ColumnSchema Input = Column.Word(
        "input",
        "Whether what is simulated rests on the observation, so that agreement would prove nothing.",
        Vocabulary.YesNo,
        required: true);

    public static readonly ColumnSchema Why = Column.Text("why", "Why it does not agree, as far as it is known.");

    public static readonly FileSchema Schema = new(
        "simulated_observations.csv",
        "How an observation that no plan can answer is held against a simulated year.",
        [Observation, Reading, Period, From, To, At, Country, Fleet, Demand, Input, Why],
        required: false);

    /// <summary>Reads the rows; observations, fleets and demands must have been read before.</summary>
    public static void Read(FeedDraft draft)
    {
        var seen = new HashSet<int>();
        var rows = draft.Open(Schema);
        while (rows.Next())
        {
            var observation = rows.Reference(Observation, draft.ObservationIds, IdKind.Other);
            var reading = rows.Word(Reading, ObservationWords.Readings);
            var (from, to) = (ReadTerminals(rows, draft, From), ReadTerminals(rows, draft, To));
            var at = rows.Reference(At, draft.PlaceIds, IdKind.Terminal, IdKind.Crossing, IdKind.Link);
            var fleet = rows.Reference(Fleet, draft.FleetIds, IdKind.Other);
            var demand = rows.Reference(Demand, draft.DemandIds, IdKind.Other);
            var row = new SimulatedObservation
            {
                Observation = observation is { } seenOnce ? draft.Observations.Items[seenOnce].Id : string.Empty,
                Reading = reading ?? default,
                Period = rows.Text(Period),
                From = from,
                To = to,
                Terminal = at is { Kind: IdKind.Terminal } terminal ? new(terminal.Index) : null,
                Crossing = at is { Kind: IdKind.Crossing } crossing ? new(crossing.Index) : null,
                Link = at is { Kind: IdKind.Link } link ? new(link.Index) : null,
                Country = rows.Country(Country),
                Fleet = fleet is { } known ? draft.Fleets.Items[known].Id : string.Empty,
                Demand = demand is { } goods ? draft.Demands.Items[goods].Id : string.Empty,
                IsInput = rows.Word(Input, Vocabulary.YesNo) ?? false,
                Why = rows.Text(Why),
                Provenance = rows.Provenance(),
            };
            if (reading is { } wanted)
            {
                Check(rows, wanted, row);
            }

            if (observation is { } index)
            {
                rows.RefuseSecond(seen.Add(index), Observation, "one row for an observation");
            }

            if (rows.IsSound)
            {
                draft.SimulatedObservations.Add(row, rows.Row);
            }
        }
    }

    private static void Check(RowReader rows, SimulatedReading reading, SimulatedObservation row)
    {
        var word = ObservationWords.Readings.GetWord(reading);
        foreach (var column in NeededBy(reading))
        {
            rows.Need(column, $"to read {word}");
        }

        var isPlaced = reading switch
        {
            SimulatedReading.BorderQueue => row.Crossing is not null,
            SimulatedReading.TrainsInWeather => row.Link is not null,
            _ => row.Crossing is null && row.Link is null,
        };
        if (rows.IsSound && !isPlaced)
        {
            rows.Fail(ServiceNotices.ObservationUnsuitable, At, $"a place where {word} can be read");
        }
    }

    private static ColumnSchema[] NeededBy(SimulatedReading reading) => reading switch
    {
        SimulatedReading.Trains or SimulatedReading.FerryQueue => [From, To],
        SimulatedReading.Trips => [Fleet],
        SimulatedReading.BorderQueue => [At, Country],
        SimulatedReading.RailSpeed => [Country],
        SimulatedReading.Held or SimulatedReading.Transit => [Demand],
        SimulatedReading.Loaded or SimulatedReading.LoadedAndEmpty => [],
        _ => [At],
    };

    private static ColumnSchema Terminals(string name, string meaning) =>
        Column.Of(ColumnKind.References, name, meaning) with { RefersTo = ["terminals.csv"] };

    private static ImmutableArray<TerminalIndex> ReadTerminals(
        RowReader rows, FeedDraft draft, ColumnSchema column) =>
        [.. rows.References(column, draft.PlaceIds, IdKind.Terminal).Select(index => new TerminalIndex(index))];
}
