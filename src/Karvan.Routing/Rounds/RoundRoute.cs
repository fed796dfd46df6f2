namespace Karvan.Routing;

/// <summary>Trips that call at the same pads in the same order and never overtake each other.</summary>
/// <remarks>
/// Departures stand column by column, to find the first trip: trip t leaves call i at <c>Departures[i × Trips + t]</c>.
/// Times stand trip by trip, to ride along: trip t reaches call i at <c>Times[2 × (t × Calls + i)]</c> and leaves it at the
/// number after; riding down a column instead costs a cache line a call and is more than twice as slow. A route without
/// trips is one service that goes at an interval, on demand or when full: it is asked for its next departure.
/// </remarks>
internal sealed class RoundRoute
{
    /// <summary>Gets the pad that each call is left by; −1: no boarding.</summary>
    public required int[] BoardPads { get; init; }

    /// <summary>Gets the pad that each call is reached at; −1: no alighting.</summary>
    public required int[] AlightPads { get; init; }

    /// <summary>Gets the number of trips.</summary>
    public required int Trips { get; init; }

    /// <summary>Gets when each trip leaves each call [s]; <see cref="Clock.Never"/> where it may not be boarded.</summary>
    public required int[] Departures { get; init; }

    /// <summary>Gets when each trip reaches and leaves each call [s].</summary>
    public required int[] Times { get; init; }

    /// <summary>Gets the service of each trip, or the one service.</summary>
    public required int[] Services { get; init; }

    /// <summary>Gets when goods are ready at a call, when the next departure is; null: the route has trips.</summary>
    public UntimedService? Untimed { get; init; }

    /// <summary>Gets the number of calls.</summary>
    public int Calls => BoardPads.Length;

    /// <summary>Gives when a trip reaches a call [s].</summary>
    public int Reaches(int trip, int call) => Times[2 * ((trip * Calls) + call)];

    /// <summary>Gives when a trip leaves a call [s].</summary>
    public int Leaves(int trip, int call) => Times[(2 * ((trip * Calls) + call)) + 1];
}
