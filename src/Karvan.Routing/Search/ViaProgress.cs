using System.Collections.Immutable;
using Karvan.Model;

namespace Karvan.Routing;

/// <summary>How many of the places that must be passed lie behind: counted greedily, in order.</summary>
internal sealed class ViaProgress(RideGraph graph, ImmutableArray<LocationIndex> via)
{
    private readonly Dictionary<(int Ride, int Passed), int> _after = [];

    /// <summary>Gets how many places must be passed.</summary>
    public int Count => via.Length;

    /// <summary>Gives how many are passed after a ride.</summary>
    public int After(int ride, int passed)
    {
        if (passed == via.Length)
        {
            return passed;
        }

        if (!_after.TryGetValue((ride, passed), out var after))
        {
            after = graph.LegsOf(ride).SelectMany(Locations).Aggregate(passed, (count, at) => Pass(at, count));
            _after.Add((ride, passed), after);
        }

        return after;
    }

    private IEnumerable<LocationIndex> Locations(ThroughRide leg)
    {
        var calls = graph.Network[leg.Service].Calls;
        for (var call = leg.BoardCall + 1; call <= leg.AlightCall; call++)
        {
            foreach (var location in calls[call].Section!.Locations)
            {
                yield return location;
            }
        }
    }

    private int Pass(LocationIndex at, int passed)
    {
        while (passed < via.Length && graph.Network.IsPartOf(at, via[passed]))
        {
            passed++;
        }

        return passed;
    }
}
