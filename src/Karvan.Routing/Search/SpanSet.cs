namespace Karvan.Routing;

/// <summary>The Pareto set over departure (latest), arrival, cost, emissions, rides: moments and intervals.</summary>
/// <param name="counted">What of it counts, arrival in any case.</param>
/// <param name="toGrams">Gives the emissions that itineraries are compared by.</param>
internal sealed class SpanSet(ChosenDominance counted, Func<long, long> toGrams)
{
    private readonly List<Span> _spans = [];

    /// <summary>Adds one; where it overlaps or follows the same journey's, that becomes longer.</summary>
    public void Add(Span span)
    {
        for (var i = 0; i < _spans.Count; i++)
        {
            if (Follows(_spans[i], span))
            {
                _spans[i] = _spans[i] with { To = Math.Max(_spans[i].To, span.To) };
                return;
            }
        }

        _spans.Add(span);
    }

    /// <summary>Gives what nothing dominates, by departure: what is left of each, its first and last moment.</summary>
    public IEnumerable<(Journey Journey, int From, int To)> Best()
    {
        for (var i = 0; i < _spans.Count; i++)
        {
            var left = new List<(int From, int To)> { (_spans[i].From, _spans[i].To) };
            for (var other = 0; other < _spans.Count && left.Count > 0; other++)
            {
                if (other != i)
                {
                    TakeAway(left, _spans[i], _spans[other], winsTies: IsBefore(other, i));
                }
            }

            foreach (var (from, to) in left)
            {
                yield return (_spans[i].Journey, from, to);
            }
        }
    }

    // Of two that are the same in all the longer stays.
    private bool IsBefore(int one, int two)
    {
        var (first, second) = (_spans[one].To - _spans[one].From, _spans[two].To - _spans[two].From);
        return first > second || (first == second && one < two);
    }

    private static bool Follows(Span known, Span span) =>
        known.Seconds == span.Seconds && span.From >= known.From && span.From <= known.To + 1L
        && known.Journey.Criteria with { Arrival = 0 } == span.Journey.Criteria with { Arrival = 0 }
        && known.Journey.Rides.Select(taken => (taken.Ride, taken.Row))
            .SequenceEqual(span.Journey.Rides.Select(taken => (taken.Ride, taken.Row)));

    // Who begins at t is beaten by who begins at t or later and arrives no later.
    private void TakeAway(List<(int From, int To)> left, Span span, Span other, bool winsTies)
    {
        var (one, two) = (Rest(other.Journey), Rest(span.Journey));
        if (!one.Dominates(two))
        {
            return;
        }

        var gain = span.Seconds - (long)other.Seconds;
        if (gain < 0 || (gain == 0 && one == two && !winsTies))
        {
            return;
        }

        var (from, to) = (other.From - gain, other.To);

        for (var i = left.Count - 1; i >= 0; i--)
        {
            var (first, last) = left[i];
            if (last < from || first > to)
            {
                continue;
            }

            left.RemoveAt(i);
            if (last > to)
            {
                left.Insert(i, (to + 1, last));
            }

            if (first < from)
            {
                left.Insert(i, (first, (int)from - 1));
            }
        }
    }

    private Criteria Rest(Journey journey) =>
        counted.Limit(journey.Criteria with { Arrival = 0, Work = toGrams(journey.Criteria.Work) });
}
