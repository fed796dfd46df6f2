using Karvan.Model;
using Karvan.Simulation;

namespace Karvan;

/// <summary>A simulated year, to be asked for single figures.</summary>
/// <param name="Network">The network.</param>
/// <param name="Result">What the simulation found, with months.</param>
internal sealed record SimulatedYear(Network Network, SimulationResult Result)
{
    /// <summary>Gives loaded and empty boxes past a corridor's screenline [TEU].</summary>
    public ModelValues? TeuOf(Corridor corridor, bool withEmpties) => Of(Result.Throughput
        .Where(row => row.Corridor == corridor)
        .Sum(row => row.TeuLoaded + (withEmpties ? row.TeuEmpty : 0)));

    /// <summary>Gives the runs of one vehicle of a fleet in a year.</summary>
    public ModelValues? RunsOf(string fleet) =>
        Result.Resources.FirstOrDefault(row => row.Id == "fleet:" + fleet) is { } found
            ? Of(found.PerYear / Math.Max(1, Network.Fleets
                .Where(one => one.Services.SequenceEqual(Network.Fleets.First(first => first.Id == fleet).Services))
                .Sum(one => one.Count)))
            : null;

    /// <summary>Gives what resources served a year, divided by what one unit of the answer is.</summary>
    public ModelValues? ServedBy(Func<string, bool> resource, double each) =>
        Of(Result.Resources.Where(row => resource(row.Id)).Sum(row => row.PerYear) / each);

    /// <summary>Gives the longest queue at a midnight of some months, divided by what one unit of the answer
    /// is.</summary>
    public ModelValues? LongestQueue(string resource, int firstMonth, int lastMonth, double each) => Of(Result.Days
        .Where(day => day.Resource == resource && MonthOf(day.At) >= firstMonth && MonthOf(day.At) <= lastMonth)
        .Select(day => day.Queue)
        .DefaultIfEmpty()
        .Max() / each);

    /// <summary>Gives a figure of a terminal.</summary>
    public ModelValues? At(string terminal, Func<TerminalRow, double> figure) =>
        Result.Terminals.FirstOrDefault(row => Network[row.Terminal].Id == terminal) is { } found
            ? Of(figure(found))
            : null;

    /// <summary>Gives the transit of the goods of a demand that entered in a month, as in the first of its
    /// year.</summary>
    public ModelValues? TransitOf(string demand, int month) =>
        Result.Months.FirstOrDefault(row => row.Demand == demand && row.Month == month) is { } found
            ? new(
                Days(found.P10Days), Days(found.P10Days), Days(found.P25Days), Days(found.P50Days),
                Days(found.P50Days), Days(found.P90Days))
            : null;

    /// <summary>Gives the speed of container trains in a country: with waits as median, without as free
    /// [km/h].</summary>
    public ModelValues? SpeedIn(Country country)
    {
        var (kilometres, free, running, waiting) = (0.0, 0.0, 0.0, 0.0);
        foreach (var row in Result.Resources.Where(row => row.PerYear > 0))
        {
            if (FindTrain(row.Id, country) is { } ride)
            {
                kilometres += row.PerYear * ride.Kilometres;
                free += row.PerYear * ride.FreeHours;
                running += row.PerYear * ride.Hours;
                waiting += row.PerYear * row.MeanWaitHours;
            }
        }

        if (kilometres == 0)
        {
            return null;
        }

        var (with, without) = (kilometres / (running + waiting), kilometres / free);
        return new(Days(without), Days(with), Days(with), Days(with), Days(with), Days(without));
    }

    // The train of a line of departures between two terminals of a country: its way and running time.
    private (double Kilometres, double FreeHours, double Hours)? FindTrain(string id, Country country)
    {
        bool isTrain = id.EndsWith("/express", StringComparison.Ordinal)
            || id.EndsWith("/ordinary", StringComparison.Ordinal);
        if (!isTrain || !id.StartsWith("departures:", StringComparison.Ordinal))
        {
            return null;
        }

        string[] ends = id["departures:".Length..id.LastIndexOf('/')].Split('>');
        foreach (var service in Network.Services)
        {
            var calls = service.Calls;
            if (calls[0].Terminal is { } from && calls[^1].Terminal is { } to && Network[from].Id == ends[0]
                && Network[to].Id == ends[1]
                && calls.All(call => Network[call.Location].Country == country))
            {
                return (
                    calls.Sum(call => (call.Section?.Metres ?? 0) / 1_000.0),
                    calls.Sum(call => call.Run.FreeSeconds) / 3_600.0,
                    calls.Sum(call => call.Run.MedianSeconds + (double)call.DwellSeconds) / 3_600);
            }
        }

        return null;
    }

    private static int MonthOf(Moment at) => at.ToInstant().InUtc().Month;

    private static decimal Days(double value) => decimal.Round((decimal)value, 2);

    private static ModelValues Of(double figure)
    {
        var value = Days(figure);
        return new(value, value, value, value, value, value);
    }
}
