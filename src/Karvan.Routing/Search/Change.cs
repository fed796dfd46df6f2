using Karvan.Model;

namespace Karvan.Routing;

/// <summary>The change from one leg of a through rate to the next.</summary>
internal static class Change
{
    /// <summary>Gives the handling between two legs; null: impossible.</summary>
    public static HandlingIndex? Find(Network network, ThroughRide arriving, ThroughRide leaving)
    {
        var arrival = network[arriving.Service].Calls[arriving.AlightCall];
        var departure = network[leaving.Service].Calls[leaving.BoardCall + 1];
        return network.FindHandling(
            arrival.Terminal!.Value, arrival.Section!.Way.ToSide(), departure.Section!.Way.ToSide());
    }
}
