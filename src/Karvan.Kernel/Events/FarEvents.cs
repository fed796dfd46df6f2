using System.Numerics;

namespace Karvan.Kernel;

/// <summary>Events that are not near: in buckets of equal width up to a tick, and unsorted beyond it.</summary>
internal sealed class FarEvents
{
    private const int Buckets = 4096;

    private const int Smallest = 128;

    private const int None = -1;

    private int[] _heads = [];

    private ulong[] _occupied = [];

    private Event[] _pool = [];

    private int[] _next = [];

    private int _poolUsed;

    private int _free = None;

    private Event[] _beyond = [];

    private int _beyondCount;

    /// <summary>Number of the first bucket since tick 0, and log2 of a bucket's width.</summary>
    private long _base;

    private int _shift;

    private int _current = Buckets;

    /// <summary>Gets the number of events.</summary>
    public int Count { get; private set; }

    /// <summary>Gets the events beyond the last bucket, in no order.</summary>
    public ReadOnlySpan<Event> Beyond => _beyond.AsSpan(0, _beyondCount);

    /// <summary>Puts an event into its bucket or beyond; it must not be before the current bucket.</summary>
    public void Add(Event item)
    {
        long bucket = (item.Tick >> _shift) - _base;
        if (bucket >= Buckets || _current == Buckets)
        {
            AddBeyond(item);
            return;
        }

        int node = _free;
        if (node != None)
        {
            _free = _next[node];
        }
        else
        {
            node = NewNode();
        }

        _pool[node] = item;
        _next[node] = _heads[bucket];
        _heads[bucket] = node;
        _occupied[bucket >> 6] |= 1UL << (int)bucket;
        Count++;
    }

    /// <summary>Puts an event beyond the buckets.</summary>
    public void AddBeyond(in Event item)
    {
        if (_beyondCount == _beyond.Length)
        {
            Array.Resize(ref _beyond, Math.Max(Smallest, _beyondCount * 2));
        }

        _beyond[_beyondCount++] = item;
        Count++;
    }

    /// <summary>Pours the next occupied bucket into what is near.</summary>
    /// <param name="near">Receives the events.</param>
    /// <param name="end">The tick at which that bucket ends.</param>
    /// <returns>False if no bucket is occupied.</returns>
    public bool TryPourNext(ref NearEvents near, out long end)
    {
        for (int word = _current >> 6; word < _occupied.Length; word++)
        {
            if (_occupied[word] != 0)
            {
                int bucket = (word << 6) + BitOperations.TrailingZeroCount(_occupied[word]);
                Pour(bucket, ref near);
                _current = bucket + 1;
                end = (_base + _current) << _shift;
                return true;
            }
        }

        _current = Buckets;
        end = 0;
        return false;
    }

    /// <summary>Pours everything into what is near.</summary>
    public void PourAll(ref NearEvents near)
    {
        while (TryPourNext(ref near, out _))
        {
        }

        foreach (ref readonly var item in Beyond)
        {
            near.Push(item);
        }

        _beyondCount = 0;
        Count = 0;
    }

    /// <summary>Deals what lies beyond into new buckets, which must be empty.</summary>
    /// <param name="first">The first tick among those events.</param>
    /// <param name="shift">Log2 of the width of a bucket.</param>
    public void Deal(long first, int shift)
    {
        if (_heads.Length == 0)
        {
            _heads = [.. Enumerable.Repeat(None, Buckets)];
            _occupied = new ulong[Buckets / 64];
        }

        (_base, _shift, _current) = (first >> shift, shift, 0);
        int dealt = _beyondCount;
        _beyondCount = 0;
        Count -= dealt;
        for (int i = 0; i < dealt; i++)
        {
            // An event that stays beyond is written at or before the place it is read from.
            Add(_beyond[i]);
        }
    }

    private void Pour(int bucket, ref NearEvents near)
    {
        int node = _heads[bucket];
        while (node != None)
        {
            near.Push(_pool[node]);
            Count--;
            int next = _next[node];
            _next[node] = _free;
            _free = node;
            node = next;
        }

        _heads[bucket] = None;
        _occupied[bucket >> 6] &= ~(1UL << bucket);
    }

    private int NewNode()
    {
        if (_poolUsed == _pool.Length)
        {
            Array.Resize(ref _pool, Math.Max(Smallest, _poolUsed * 2));
            Array.Resize(ref _next, _pool.Length);
        }

        return _poolUsed++;
    }
}
