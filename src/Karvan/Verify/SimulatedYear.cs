using Karvan.Model;
using Karvan.Simulation;

namespace Karvan;

/// <summary>A simulated year, or the part of one that an observation asks for, to be read.</summary>
/// <param name="Network">The network.</param>
/// <param name="Result">What the simulation found, with months.</param>
internal sealed record SimulatedYear(Network Network, SimulationResult Result)
{
    private const double TeuPerWagon = 2;

    private const double MonthsPerYear = 12;

    private const double DaysPerMonth = 365 / MonthsPerYear;

    /// <summary>Reads what an observation is held against; null: nothing of the kind moved.</summary>
    public ModelValues? Read(Observation observation, SimulatedObservation row) => row.Reading switch
    {
        SimulatedReading.Loaded => TeuOf(observation.Corridor, withEmpties: false),
        SimulatedReading.LoadedAndEmpty => TeuOf(observation.Corridor, withEmpties: true),
        SimulatedReading.Trains => TrainsOf(row),
        SimulatedReading.Trips => TripsOf(row.Fleet),
        SimulatedReading.Calls => At(row, port => port.VesselCalls * MonthsOf(observation).Count / MonthsPerYear),
        SimulatedReading.BerthTime => At(row, port => port.FeederHours),
        SimulatedReading.WagonsLoaded => At(row, port => port.WagonsLoadedByMonth.Max() / DaysPerMonth),
        SimulatedReading.BorderQueue => QueueOf(
            observation, [$"crossing:{Network[row.Crossing!.Value].Id}>{row.Country}"], 1),
        SimulatedReading.FerryQueue => QueueOf(observation, LinesOf(row, "ferry-trucks"), TeuPerWagon),
        SimulatedReading.Held => QueueOf(observation, ["held:" + row.Demand], 1),
        SimulatedReading.TrainsInWeather => TrainsInWeather(Network[row.Link!.Value].Id),
        SimulatedReading.RailSpeed => new TrainSpeeds(Network, Result).In(row.Country),
        _ => TransitOf(row.Demand, MonthsOf(observation)[0]),
    };

    /// <summary>Gives the months of the calendar that an observation describes, in order.</summary>
    private static List<int> MonthsOf(Observation observation)
    {
        var (first, last) = (observation.FirstMonth, observation.LastMonth);
        int count = ((last.Year - first.Year) * 12) + last.Month - first.Month + 1;
        return [.. Enumerable.Range(0, Math.Min(count, 12)).Select(month => ((first.Month - 1 + month) % 12) + 1)];
    }

    private ModelValues? TeuOf(Corridor? corridor, bool withEmpties) => Of(Result.Throughput
        .Where(row => row.Corridor == corridor)
        .Sum(row => row.TeuLoaded + (withEmpties ? row.TeuEmpty : 0)));

    // In full trains of the services that run there.
    private ModelValues? TrainsOf(SimulatedObservation row)
    {
        HashSet<string> lines = [.. LinesOf(row, "express"), .. LinesOf(row, "ordinary")];
        double teu = Result.Resources.Where(found => lines.Contains(found.Id)).Sum(found => found.PerYear);
        var trains = Network.Services
            .Where(service => row.From.Any(from => service.Calls[0].Terminal == from)
                && row.To.Any(to => service.Calls[^1].Terminal == to))
            .Select(service => Network[service.Vehicle].CapacityTeu)
            .ToList();
        return trains.Count == 0 ? null : Of(teu / trains.Average());
    }

    // Fleets that serve the same are one.
    private ModelValues? TripsOf(string id)
    {
        var fleet = Network.Fleets.First(one => one.Id == id);
        return Result.Resources.FirstOrDefault(row => row.Id == "fleet:" + id) is { } found
            ? Of(found.PerYear / Math.Max(1, Network.Fleets
                .Where(one => one.Services.SequenceEqual(fleet.Services))
                .Sum(one => one.Count)))
            : null;
    }

    private ModelValues? At(SimulatedObservation row, Func<TerminalRow, double> figure) =>
        Result.Terminals.FirstOrDefault(port => port.Terminal == row.Terminal) is { } found
            ? Of(figure(found))
            : null;

    // At the midnights of the first play: of a record the longest, of a mean their mean; divided by what one unit of
    // the answer is.
    private ModelValues? QueueOf(Observation observation, IReadOnlyCollection<string> resources, double each)
    {
        var months = MonthsOf(observation);
        var nights = Result.Days
            .Where(day => months.Contains(day.At.ToInstant().InUtc().Month))
            .GroupBy(day => day.At)
            .Select(night => night.Where(day => resources.Contains(day.Resource))
                .Select(day => day.Queue + day.Others)
                .DefaultIfEmpty()
                .Max())
            .DefaultIfEmpty()
            .ToList();
        return Of((observation.Kind == ObservedKind.Record ? nights.Max() : nights.Average()) / each);
    }

    private List<string> LinesOf(SimulatedObservation row, string product) =>
    [
        .. from start in row.From
           from end in row.To
           select $"departures:{Network[start].Id}>{Network[end].Id}/{product}",
    ];

    private ModelValues? TrainsInWeather(string link) => Of(Result.Resources
        .Where(row => row.Id == "paths:" + link
            || row.Id.StartsWith($"paths:{link}>", StringComparison.Ordinal))
        .Sum(row => row.HinderedPerDay));

    private ModelValues? TransitOf(string demand, int month) =>
        Result.Months.FirstOrDefault(row => row.Demand == demand && row.Month == month) is { } found
            ? new(
                ModelValues.Round(found.P10Days), ModelValues.Round(found.P10Days), ModelValues.Round(found.P25Days),
                ModelValues.Round(found.P50Days), ModelValues.Round(found.P50Days), ModelValues.Round(found.P90Days))
            : null;

    private static ModelValues Of(double figure)
    {
        var value = ModelValues.Round(figure);
        return new(value, value, value, value, value, value);
    }
}
