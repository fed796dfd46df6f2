using Karvan.Model;
using Karvan.TestWorlds;

namespace Karvan.Routing.Tests.Delays;

/// <summary>A world by chance whose times vary, and the itinerary of its answer with most that can go wrong.</summary>
internal sealed record DelayWorld(int Seed, Network Network, Itinerary Itinerary)
{
    /// <summary>Gives one world after the other whose question has an answer.</summary>
    public static IEnumerable<DelayWorld> Answered()
    {
        for (var seed = 0; ; seed++)
        {
            var world = RandomWorld.Create(seed);
            var network = SpreadWorld.Of(world.Network, seed);
            var query = world.Cases[0].Query.ToPlanQuery();
            var itineraries = new ItineraryPlanner(network).Plan(query).GetItineraries();
            if (!itineraries.IsEmpty)
            {
                yield return new(seed, network, itineraries.MaxBy(item => item.Steps.Length)!);
            }
        }
    }

    /// <summary>Gives the greatest difference between two distributions; arrivals in order, never last.</summary>
    public static double GreatestDifference(Reliability reliability, int[] arrivals)
    {
        var greatest = 0.0;
        for (var index = 0; index < arrivals.Length; index++)
        {
            var isFirst = index == 0 || arrivals[index] != arrivals[index - 1];
            var isLast = index == arrivals.Length - 1 || arrivals[index] != arrivals[index + 1];
            if (isFirst)
            {
                var before = reliability.ChanceBy(new(arrivals[index] - 1));
                greatest = Math.Max(greatest, Math.Abs(before - ((double)index / arrivals.Length)));
            }

            if (isLast && arrivals[index] < int.MaxValue)
            {
                var at = reliability.ChanceBy(new(arrivals[index]));
                greatest = Math.Max(greatest, Math.Abs(at - ((index + 1.0) / arrivals.Length)));
            }
        }

        return greatest;
    }
}
