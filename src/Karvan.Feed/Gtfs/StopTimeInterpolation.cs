namespace Karvan.Feed;

/// <summary>
/// Gives a time to the stops of a trip that have none: between two that have, in proportion to the distance.
/// </summary>
/// <remarks>
/// As the GTFS best practices advise: by <c>shape_dist_traveled</c> where every stop of the gap has it and it does not
/// shrink, else by the great circle from stop to stop; evenly where there is no distance either. Rounded to the second.
/// </remarks>
internal static class StopTimeInterpolation
{
    /// <summary>Fills the times of a trip; false: the first or the last stop has none.</summary>
    public static bool Fill(List<GtfsCall> calls, GtfsStops stops)
    {
        for (var at = 0; at < calls.Count; at++)
        {
            var call = calls[at];
            call.Arrival = call.Arrival < 0 ? call.Departure : call.Arrival;
            call.Departure = call.Departure < 0 ? call.Arrival : call.Departure;
            calls[at] = call;
        }

        if (calls[0].Departure < 0 || calls[^1].Arrival < 0)
        {
            return false;
        }

        for (var (known, at) = (0, 1); at < calls.Count; at++)
        {
            if (calls[at].Arrival >= 0)
            {
                FillGap(calls, known, at, stops);
                known = at;
            }
        }

        return true;
    }

    private static void FillGap(List<GtfsCall> calls, int first, int last, GtfsStops stops)
    {
        if (last - first < 2)
        {
            return;
        }

        var along = Travelled(calls, first, last) ?? GreatCircle(calls, first, last, stops);
        var (from, span) = (calls[first].Departure, calls[last].Arrival - calls[first].Departure);
        for (var at = first + 1; at < last; at++)
        {
            var share = along[^1] > 0 ? along[at - first] / along[^1] : (double)(at - first) / (last - first);
            var call = calls[at];
            call.Arrival = call.Departure = from + (int)Math.Round(span * share);
            call.IsInterpolated = true;
            calls[at] = call;
        }
    }

    private static double[]? Travelled(List<GtfsCall> calls, int first, int last)
    {
        var along = new double[last - first + 1];
        for (var at = first; at <= last; at++)
        {
            along[at - first] = calls[at].Travelled - calls[first].Travelled;
            if (double.IsNaN(along[at - first]) || (at > first && along[at - first] < along[at - first - 1]))
            {
                return null;
            }
        }

        return along[^1] > 0 ? along : null;
    }

    private static double[] GreatCircle(List<GtfsCall> calls, int first, int last, GtfsStops stops)
    {
        var along = new double[last - first + 1];
        for (var at = first + 1; at <= last; at++)
        {
            var (from, to) = (stops.Items[calls[at - 1].Stop].Point, stops.Items[calls[at].Stop].Point);
            along[at - first] = along[at - first - 1] + from.DistanceKm(to);
        }

        return along;
    }
}
