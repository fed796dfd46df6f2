using Karvan.Model;
using Karvan.Simulation;

namespace Karvan;

/// <summary>How fast the container trains of a simulated year run in one country, those that pass through
/// included.</summary>
internal sealed class TrainSpeeds(Network network, SimulationResult result)
{
    private const string Departures = "departures:";

    private const double MetresPerKilometre = 1_000;

    private const double SecondsPerHour = 3_600;

    /// <summary>Gives the speed with waits as median, without as free [km/h]; null: no train runs.</summary>
    public ModelValues? In(Country country)
    {
        var (kilometres, free, running, waiting) = (0.0, 0.0, 0.0, 0.0);
        foreach (var row in result.Resources.Where(row => row.PerYear > 0))
        {
            if (FindTrain(row.Id, country) is { } ride)
            {
                kilometres += row.PerYear * ride.Kilometres;
                free += row.PerYear * ride.FreeHours;
                running += row.PerYear * ride.Hours;
                waiting += row.PerYear * (ride.BeginsHere ? row.MeanWaitHours : 0);
            }
        }

        if (kilometres == 0)
        {
            return null;
        }

        var (with, without) = (
            ModelValues.Round(kilometres / (running + waiting)), ModelValues.Round(kilometres / free));
        return new(without, with, with, with, with, without);
    }

    // The train of a line of departures: its way and running time within the country.
    private (double Kilometres, double FreeHours, double Hours, bool BeginsHere)? FindTrain(string id, Country country)
    {
        bool isTrain = id.EndsWith("/express", StringComparison.Ordinal)
            || id.EndsWith("/ordinary", StringComparison.Ordinal);
        if (!isTrain || !id.StartsWith(Departures, StringComparison.Ordinal))
        {
            return null;
        }

        string[] ends = id[Departures.Length..id.LastIndexOf('/')].Split('>');
        foreach (var service in network.Services)
        {
            var calls = service.Calls;
            if (calls[0].Terminal is { } from && calls[^1].Terminal is { } to && network[from].Id == ends[0]
                && network[to].Id == ends[1])
            {
                Call[] inside =
                [
                    .. Enumerable.Range(1, calls.Length - 1)
                        .Where(call => IsIn(calls[call - 1], country) && IsIn(calls[call], country))
                        .Select(call => calls[call]),
                ];
                return (
                    inside.Sum(call => (call.Section?.Metres ?? 0) / MetresPerKilometre),
                    inside.Sum(call => call.Run.FreeSeconds) / SecondsPerHour,
                    inside.Sum(call => call.Run.MedianSeconds + (double)call.DwellSeconds) / SecondsPerHour,
                    inside.Length > 0 && IsIn(calls[0], country));
            }
        }

        return null;
    }

    private bool IsIn(Call call, Country country) => network[call.Location].Country == country;
}
