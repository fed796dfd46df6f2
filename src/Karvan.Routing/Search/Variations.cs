namespace Karvan.Routing;

/// <summary>The journeys with the same rides that may pay less storage: a trip let go, or begun later.</summary>
/// <remarks>
/// A stay of n days before a departure d gets shorter only if the goods arrive at d − (n − 1) days or later, since
/// moving a trip or the start back never makes anything earlier; and they arrive later only if the last trip by the
/// clock before it is a later one. Proof that these steps miss nothing: docs/decisions/0006-dominance-with-storage.md.
/// </remarks>
internal sealed class Variations<TRules>(SearchInput<TRules> input, SearchTimes times)
    where TRules : struct, ISearchRules
{
    private readonly JourneyReplay<TRules> _replay = new(input, times);
    private readonly List<Journey> _found = [];
    private readonly List<Stay> _stays = [];

    /// <summary>Gives the next journeys to try, one for each stay; valid until asked again.</summary>
    public List<Journey> Of(Journey journey)
    {
        _found.Clear();
        _stays.Clear();
        _replay.Run(journey, journey.Ready);
        _stays.AddRange(_replay.Stays);
        for (var i = 0; i < _stays.Count; i++)
        {
            if (_stays[i].AvoidableCents > 0 && Shorten(journey, i) is { } shorter)
            {
                _found.Add(shorter);
            }
        }

        return _found;
    }

    private Journey? Shorten(Journey journey, int index)
    {
        var stay = _stays[index];
        var arrival = stay.Departure - ((stay.Days - 1) * Clock.Day);
        for (var ride = stay.Movable - 1; ride >= 0; ride--)
        {
            if (ClockOf(journey.Rides[ride]) is { } clock && clock.IsTimetabled(journey.Rides[ride].Row))
            {
                return LetGo(journey, ride, clock, index, arrival);
            }
        }

        return times.StartIsFree ? BeginLater(journey, index, arrival) : null;
    }

    private RideClock<TRules> ClockOf(TakenRide taken) => input.Almanac.Ride(BoardingOf(taken).Service);

    private Boarding BoardingOf(TakenRide taken) => input.Graph.Boardings[input.Graph.Rides[taken.Ride].Boarding];

    // Trip by trip: a stay is a day too long at most.
    private Journey? LetGo(Journey journey, int ride, RideClock<TRules> clock, int index, int arrival)
    {
        var taken = journey.Rides[ride];
        var moved = journey with { Rides = (TakenRide[])journey.Rides.Clone() };
        while (true)
        {
            taken = taken with { Departure = clock.Next(taken.Row, BoardingOf(taken).Call, taken.Departure + 1) };
            if (taken.Departure > times.Latest)
            {
                return null;
            }

            moved.Rides[ride] = taken;
            if (!_replay.Run(moved, journey.Ready))
            {
                return null;
            }

            if (_replay.Stays[index].Arrival >= arrival)
            {
                return journey with { Rides = _replay.Rides() };
            }
        }
    }

    private Journey? BeginLater(Journey journey, int index, int arrival)
    {
        var (low, high) = (journey.Ready + 1, times.Latest + 1);
        while (low < high)
        {
            var middle = low + ((high - low) / 2);
            _replay.Run(journey, middle);
            if (index < _replay.Stays.Count && _replay.Stays[index].Arrival < arrival)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low > times.LastReady ? null : journey with { Ready = low };
    }
}
