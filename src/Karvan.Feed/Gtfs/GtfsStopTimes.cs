using Karvan.Model;

namespace Karvan.Feed;

/// <summary>stop_times.txt: the calls of each trip, in order, every one with a time.</summary>
internal static class GtfsStopTimes
{
    /// <summary>Reads the calls into the trips; what makes a trip unusable is named, its calls are dropped.</summary>
    public static void Read(GtfsArchive archive, GtfsTrips trips, GtfsStops stops)
    {
        var table = archive.Open("stop_times.txt", isRequired: true);
        ReadCalls(table, trips, stops);
        var sequence = table.Find("stop_sequence");
        foreach (var trip in trips.Items)
        {
            trip.Calls.Sort((left, right) => left.Sequence.CompareTo(right.Sequence));
            if (trip.Calls.Count > 0 && !Mend(trip, stops, table, sequence))
            {
                trip.Calls.Clear();
            }
        }
    }

    private static void ReadCalls(GtfsTable table, GtfsTrips trips, GtfsStops stops)
    {
        var (id, stop, sequence) = (table.Need("trip_id"), table.Need("stop_id"), table.Need("stop_sequence"));
        var (arrival, departure) = (table.Need("arrival_time"), table.Need("departure_time"));
        var (pickup, dropOff) = (table.Find("pickup_type"), table.Find("drop_off_type"));
        var travelled = table.Find("shape_dist_traveled");
        GtfsTrip? trip = null;
        while (table.Next())
        {
            var key = table.Filled(id, "a trip_id of trips.txt");
            trip = trip is not null && key.SequenceEqual(trip.Id) ? trip : trips.Find(key);
            if (trip is null && table.IsSound)
            {
                table.Fail(CellNotices.ReferenceUnknown, id, "a trip_id of trips.txt");
            }

            var place = stops.Find(table.Filled(stop, "a stop_id of stops.txt"));
            if (table.IsSound && (place < 0 || stops.Items[place].IsStation))
            {
                table.Fail(
                    CellNotices.ReferenceUnknown, stop, "a stop_id of stops.txt at which a vehicle can stop");
            }

            _ = table.Filled(sequence, "a whole number");
            var call = new GtfsCall
            {
                Stop = place,
                Sequence = table.Whole(sequence, 0, 0, int.MaxValue),
                Row = table.Row,
                Arrival = table.Time(arrival),
                Departure = table.Time(departure),
                Travelled = table.Number(travelled, 0, 1e9),
                Kind = ToKind(table.Whole(pickup, 0, 0, 3) != 1, table.Whole(dropOff, 0, 0, 3) != 1),
            };
            if (table.IsSound)
            {
                trip!.Calls.Add(call);
            }
        }
    }

    private static bool Mend(GtfsTrip trip, GtfsStops stops, GtfsTable table, int sequence)
    {
        var calls = trip.Calls;
        var firstRow = calls[0].Row;
        for (var at = 1; at < calls.Count; at++)
        {
            if (calls[at].Sequence == calls[at - 1].Sequence)
            {
                table.Report(
                    CellNotices.RowDuplicate, calls[at].Row, sequence, "each stop_sequence once in its trip");
                return false;
            }
        }

        if (!StopTimeInterpolation.Fill(calls, stops))
        {
            table.Report(
                GtfsNotices.TripWithoutTimes, calls[0].Row, 0, "times at the first and the last stop of the trip");
            return false;
        }

        if (FindBackward(calls) is { } backward)
        {
            table.Report(GtfsNotices.TripGoesBack, backward.Row, 0, "times no earlier than at the stop before");
            return false;
        }

        MergeRepeated(calls);
        TrimEnds(calls);
        if (calls.Count < 2)
        {
            table.Report(GtfsNotices.TripTooShort, firstRow, 0, "two stops at least");
            return false;
        }

        return true;
    }

    private static GtfsCall? FindBackward(List<GtfsCall> calls)
    {
        for (var at = 0; at < calls.Count; at++)
        {
            if (calls[at].Departure < calls[at].Arrival || (at > 0 && calls[at].Arrival < calls[at - 1].Departure))
            {
                return calls[at];
            }
        }

        return null;
    }

    // A stop named twice in a row is one stay there.
    private static void MergeRepeated(List<GtfsCall> calls)
    {
        for (var at = calls.Count - 1; at > 0; at--)
        {
            if (calls[at].Stop != calls[at - 1].Stop)
            {
                continue;
            }

            var (before, after) = (calls[at - 1], calls[at]);
            before.Departure = after.Departure;
            before.Kind = ToKind(
                before.Kind is CallKind.Stop or CallKind.Board || after.Kind is CallKind.Stop or CallKind.Board,
                before.Kind is CallKind.Stop or CallKind.Alight || after.Kind is CallKind.Stop or CallKind.Alight);
            calls[at - 1] = before;
            calls.RemoveAt(at);
        }
    }

    // Before the first boarding and after the last leaving nobody is on board.
    private static void TrimEnds(List<GtfsCall> calls)
    {
        var first = calls.FindIndex(call => call.Kind is CallKind.Stop or CallKind.Board);
        var last = calls.FindLastIndex(call => call.Kind is CallKind.Stop or CallKind.Alight);
        if (first < 0 || last <= first)
        {
            calls.Clear();
            return;
        }

        calls.RemoveRange(last + 1, calls.Count - last - 1);
        calls.RemoveRange(0, first);
    }

    private static CallKind ToKind(bool canBoard, bool canAlight) => (canBoard, canAlight) switch
    {
        (true, true) => CallKind.Stop,
        (true, false) => CallKind.Board,
        (false, true) => CallKind.Alight,
        _ => CallKind.Pass,
    };
}
