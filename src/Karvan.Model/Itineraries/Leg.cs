using System.Collections.Immutable;

namespace Karvan.Model;

/// <summary>One ride on one service.</summary>
public sealed record Leg
{
    /// <summary>Gets the service.</summary>
    public required ServiceIndex Service { get; init; }

    /// <summary>Gets the call at which it is boarded, counted from 0.</summary>
    public required int BoardCall { get; init; }

    /// <summary>Gets the call at which it is left.</summary>
    public required int AlightCall { get; init; }

    /// <summary>Gets the terminal of boarding.</summary>
    public required TerminalIndex From { get; init; }

    /// <summary>Gets the terminal of alighting.</summary>
    public required TerminalIndex To { get; init; }

    /// <summary>Gets the mode of most of its kilometres.</summary>
    public required Mode Mode { get; init; }

    /// <summary>Gets when it leaves.</summary>
    public required Moment Departure { get; init; }

    /// <summary>Gets when it arrives.</summary>
    public required Moment Arrival { get; init; }

    /// <summary>Gets the distance [m].</summary>
    public required long Metres { get; init; }

    /// <summary>Gets the price of the ride; a through rate stands on its first leg.</summary>
    public required Money Cost { get; init; }

    /// <summary>Gets the emissions.</summary>
    public required Emissions Emissions { get; init; }

    /// <summary>Gets the locations on the way, both ends included.</summary>
    public required ImmutableArray<LocationIndex> Locations { get; init; }
}
