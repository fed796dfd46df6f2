namespace Karvan.Routing;

/// <summary>The journeys with the same rides that may pay less storage: one trip later, or begun later.</summary>
/// <remarks>
/// A stay of n days before a departure d gets shorter only if the goods arrive at d − (n − 1) days or later, since
/// moving a trip or the start back never makes anything earlier. Proof that these steps miss nothing:
/// docs/decisions/0006-dominance-with-storage.md.
/// </remarks>
internal sealed class Variations<TRules>(SearchInput<TRules> input, int latest, bool startIsFree)
    where TRules : struct, ISearchRules
{
    private readonly JourneyReplay<TRules> _replay = new(input, latest);

    /// <summary>Gives what storage costs on a journey above the shortest possible stays [cent].</summary>
    public long AvoidableCents(Journey journey) =>
        _replay.Run(journey, journey.Ready) ? _replay.Stays.Sum(stay => stay.AvoidableCents) : 0;

    /// <summary>Gives the next journeys to try.</summary>
    public IEnumerable<Journey> Of(Journey journey)
    {
        _replay.Run(journey, journey.Ready);
        var avoidable = _replay.Stays.Where(stay => stay.AvoidableCents > 0).ToArray();
        var movable = avoidable.Length == 0 ? 0 : avoidable.Max(stay => stay.Movable);
        for (var i = 0; i < movable; i++)
        {
            if (IsTimetabled(journey.Rides[i]))
            {
                yield return journey with { Rides = Moved(journey.Rides, i) };
            }
        }

        if (startIsFree)
        {
            var stays = _replay.Stays.ToArray();
            for (var i = 0; i < stays.Length; i++)
            {
                if (stays[i].AvoidableCents > 0)
                {
                    yield return journey with { Ready = EarliestStart(journey, i, stays[i]) };
                }
            }
        }
    }

    private bool IsTimetabled(TakenRide taken)
    {
        var service = input.Graph.Boardings[input.Graph.Rides[taken.Ride].Boarding].Service;
        return input.Almanac.Ride(service).IsTimetabled(taken.Row);
    }

    private static TakenRide[] Moved(TakenRide[] rides, int index)
    {
        var moved = (TakenRide[])rides.Clone();
        moved[index] = moved[index] with { Departure = moved[index].Departure + 1 };
        return moved;
    }

    private int EarliestStart(Journey journey, int index, Stay stay)
    {
        var arrival = stay.Departure - ((stay.Days - 1) * Clock.Day);
        var (low, high) = (journey.Ready + 1, latest + 1);
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

        return low;
    }
}
