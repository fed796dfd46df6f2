using Karvan.Model;

namespace Karvan.Routing.Tests.Reference;

/// <summary>Where a ride begins and ends.</summary>
internal static class ReferenceNetworkExtensions
{
    public static TerminalIndex GetFrom(this Network network, ThroughRide ride) =>
        network[ride.Service].Calls[ride.BoardCall].Terminal!.Value;

    public static TerminalIndex GetTo(this Network network, ThroughRide ride) =>
        network[ride.Service].Calls[ride.AlightCall].Terminal!.Value;

    public static Side GetBoardSide(this Network network, ThroughRide ride) =>
        network[ride.Service].Calls[ride.BoardCall + 1].Section!.Way.ToSide();

    public static Side GetAlightSide(this Network network, ThroughRide ride) =>
        network[ride.Service].Calls[ride.AlightCall].Section!.Way.ToSide();

    /// <summary>Gives the handling between two rides; null: impossible.</summary>
    public static HandlingIndex? FindChange(this Network network, ThroughRide before, ThroughRide after) =>
        network.FindHandling(network.GetTo(before), network.GetAlightSide(before), network.GetBoardSide(after));
}
