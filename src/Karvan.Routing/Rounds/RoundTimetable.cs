namespace Karvan.Routing;

/// <summary>All departures of a span of time as routes in flat arrays, and how one gets from pad to pad.</summary>
/// <remarks>Operating days are asked once, when the span is compiled; the scan sees trips that run.</remarks>
internal sealed class RoundTimetable
{
    private readonly int[] _firstStop;
    private readonly (RouteIndex Route, int Call)[] _stops;

    public RoundTimetable(PadChanges changes, RoundRoute[] routes, int until)
    {
        (Changes, Routes, Until) = (changes, routes, until);
        _firstStop = new int[changes.PadCount + 1];
        foreach (var pad in routes.SelectMany(route => route.BoardPads).Where(pad => pad >= 0))
        {
            _firstStop[pad + 1]++;
        }

        for (var pad = 0; pad < changes.PadCount; pad++)
        {
            _firstStop[pad + 1] += _firstStop[pad];
        }

        _stops = new (RouteIndex, int)[_firstStop[^1]];
        var next = (int[])_firstStop.Clone();
        for (var route = 0; route < routes.Length; route++)
        {
            for (var call = 0; call < routes[route].Calls; call++)
            {
                if (routes[route].BoardPads[call] is >= 0 and var pad)
                {
                    _stops[next[pad]++] = (new(route), call);
                }
            }
        }
    }

    /// <summary>Gets how one gets from pad to pad.</summary>
    public PadChanges Changes { get; }

    /// <summary>Gets the routes.</summary>
    public RoundRoute[] Routes { get; }

    /// <summary>Gets the moment before which every departure is known [s].</summary>
    public int Until { get; }

    /// <summary>Gives the routes that can be boarded at a pad, each with the call.</summary>
    public ReadOnlySpan<(RouteIndex Route, int Call)> RoutesAt(PadIndex pad) =>
        _stops.AsSpan(_firstStop[pad.Value].._firstStop[pad.Value + 1]);
}
