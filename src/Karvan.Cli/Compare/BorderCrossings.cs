using Karvan.Model;

namespace Karvan.Cli;

/// <summary>Counts the border crossings by rail and road on an itinerary's way.</summary>
internal static class BorderCrossings
{
    /// <summary>Gives how many pairs of handover stations or road posts are passed.</summary>
    public static int Count(Itinerary itinerary, Network network) => itinerary.Legs.Sum(leg =>
        network[leg.Service].Calls[(leg.BoardCall + 1)..(leg.AlightCall + 1)]
            .Count(call => call.Section?.Crossing is not null));
}
