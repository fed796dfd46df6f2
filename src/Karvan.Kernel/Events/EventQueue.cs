using System.Numerics;
using System.Runtime.CompilerServices;

namespace Karvan.Kernel;

/// <summary>The future event list: sorted where it is near, in buckets where it is far, once there are many.</summary>
/// <remarks>
/// <para>Up to <see cref="Many"/> events all are near. Beyond, time ahead is cut into equal buckets, unsorted; the
/// next bucket is poured into the near part when that runs dry, and so it stays small. What lies beyond the last bucket
/// waits unsorted and is dealt into new buckets, of a width that fits it, when the old ones are used up.</para>
/// <para>Related to the calendar queue (Brown, CACM 31(10), 1988) and the ladder queue (Tang, Goh and Thng, TOMACS
/// 15(3), 2005). Any order of operations gives the exact order of events: a bad width costs time, never order; the
/// worst case is the heap's.</para>
/// </remarks>
internal sealed class EventQueue
{
    /// <summary>More pending events than this are worth buckets: more than the front has room for.</summary>
    private const int Many = EventFront.Room;

    private const int Few = Many / 2;

    private const int EventsPerBucket = 4;

    private const int Sample = 64;

    /// <summary>Buckets this wide [tick] still end below the last tick that a run may reach.</summary>
    private const long WidestBucket = 1L << 48;

    private readonly FarEvents _far = new();

    private NearEvents _near = new(64);

    /// <summary>Events of the present tick: most of them need no sorting, because
    /// they were scheduled in their order.</summary>
    private EventLane _lane = new(16);

    /// <summary>The tick of the last event taken.</summary>
    private long _now;

    /// <summary>Events before this tick are near, others in the buckets.</summary>
    private long _nearEnd = long.MaxValue;

    /// <summary>Gets the number of scheduled events, those that no longer resume anybody included.</summary>
    public int Count => _lane.Count + _near.Count + _far.Count;

    /// <summary>Puts an event in.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Push(Event item)
    {
        if (item.Tick == _now && _lane.TryAdd(item))
        {
            return;
        }

        if (item.Tick < _nearEnd)
        {
            _near.Push(item);
        }
        else
        {
            _far.Add(item);
        }
    }

    /// <summary>Takes the first event if it lies before a tick [tick].</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryPop(long before, out Event item)
    {
        if (_lane.Count > 0)
        {
            return TryPopLane(before, out item);
        }

        bool isFound = _near.TryPop(before, out item) || (_far.Count > 0 && TryPopFar(before, out item));
        _now = isFound ? item.Tick : _now;
        return isFound;
    }

    /// <summary>Arranges the queue for its present size; called now and then, by the count of events.</summary>
    public void Arrange()
    {
        if (_nearEnd == long.MaxValue && _near.Count > Many)
        {
            LeaveLane();
            foreach (ref readonly var item in _near.TakeAll())
            {
                _far.AddBeyond(item);
            }

            Refill();
        }
        else if (_nearEnd != long.MaxValue && Count < Few)
        {
            _nearEnd = long.MaxValue;
            _far.PourAll(ref _near);
        }
    }

    /// <summary>Drops every event that a test rejects; the order of the others is untouched.</summary>
    public void Keep(Predicate<Event> isWanted)
    {
        LeaveLane();
        _far.PourAll(ref _near);
        _nearEnd = long.MaxValue;
        foreach (var item in _near.TakeAll())
        {
            // They go back over places that have been read already.
            if (isWanted(item))
            {
                _near.Push(item);
            }
        }

        Arrange();
    }

    /// <summary>Takes the first event of the lane, unless a near one of the same tick comes before it.</summary>
    private bool TryPopLane(long before, out Event item)
    {
        if (_now >= before)
        {
            item = default;
            return false;
        }

        if (_near.HasAt(_now) && Event.IsBefore(_near.First, _lane.First))
        {
            return _near.TryPop(before, out item);
        }

        item = _lane.Take();
        return true;
    }

    /// <summary>Moves the lane's events to the others that are near: all are about to change places.</summary>
    private void LeaveLane()
    {
        while (_lane.Count > 0)
        {
            _near.Push(_lane.Take());
        }
    }

    private bool TryPopFar(long before, out Event item)
    {
        Refill();
        return _near.TryPop(before, out item);
    }

    /// <summary>Pours the next bucket into the empty near part, which then holds every event of the present
    /// tick.</summary>
    private void Refill()
    {
        long end;
        while (!_far.TryPourNext(ref _near, out end))
        {
            Deal();
        }

        _nearEnd = end;
    }

    /// <summary>Deals what lies beyond the buckets into new ones whose width fits the earlier half of it.</summary>
    private void Deal()
    {
        var events = _far.Beyond;
        Span<long> ticks = stackalloc long[Sample];
        int step = Math.Max(1, events.Length / Sample);
        int count = 0;
        long first = long.MaxValue;
        for (int i = 0; i < events.Length; i++)
        {
            first = Math.Min(first, events[i].Tick);
            if (i % step == 0 && count < Sample)
            {
                ticks[count++] = events[i].Tick;
            }
        }

        ticks = ticks[..count];
        ticks.Sort();
        long spread = Math.Max(0, ticks[count / 2] - first);
        long width = Math.Clamp(spread / Math.Max(1, events.Length / 2) * EventsPerBucket, 1, WidestBucket);
        _far.Deal(first, BitOperations.Log2((ulong)width));
    }
}
