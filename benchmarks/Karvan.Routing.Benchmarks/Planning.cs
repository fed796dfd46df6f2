using Karvan.Model;

namespace Karvan.Routing.Benchmarks;

/// <summary>Plans one query after another and measures each.</summary>
internal static class Planning
{
    public const ulong Seed = 20_251_125;

    private const int WarmUps = 200;

    public static Outcome Run(Network network, int count, Tolerance relax, bool isDistinct = false)
    {
        var planner = new ItineraryPlanner(network);
        var warm = new Pairs(network, Seed + 1);
        for (var i = 0; i < Math.Min(count, WarmUps); i++)
        {
            planner.Plan(warm.Next(relax, isDistinct));
        }

        var pairs = new Pairs(network, Seed);
        var (found, itineraries, checksum) = (0, 0, 0L);
        var milliseconds = new List<double>();
        for (var i = 0; i < count; i++)
        {
            var query = pairs.Next(relax, isDistinct);
            var start = Environment.CpuUsage.TotalTime;
            var result = planner.Plan(query);
            var took = (Environment.CpuUsage.TotalTime - start).TotalMilliseconds;
            if (result is PlanResult.Found answer)
            {
                milliseconds.Add(took);
                found++;
                itineraries += answer.Itineraries.Length;
                foreach (var itinerary in answer.Itineraries)
                {
                    checksum = (checksum * 31) + itinerary.Arrival.Seconds + itinerary.Cost.Cents
                        + itinerary.Emissions.Grams + itinerary.Transshipments;
                }
            }
        }

        milliseconds.Sort();
        return new(found, itineraries, checksum, [.. milliseconds]);
    }
}
