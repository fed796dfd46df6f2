using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Karvan.Kernel;

/// <summary>An implicit 4-ary heap of events whose root may be taken and not yet replaced.</summary>
/// <remarks>
/// Most events schedule the next one before the loop asks for another. So a pop leaves a hole at the root, and the next
/// push fills it in one sift instead of two. Loops index without bounds checks: all indices are below the count.
/// </remarks>
internal struct EventHeap
{
    private const int Arity = 4;

    private Event[] _events;

    private int _size;

    private bool _hasHole;

    public EventHeap(int capacity) => _events = new Event[capacity];

    /// <summary>Gets the number of events.</summary>
    public readonly int Count => _hasHole ? _size - 1 : _size;

    /// <summary>Puts an event in.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Push(Event item)
    {
        if (_hasHole)
        {
            _hasHole = false;
            SiftDown(ref First, _size, item);
            return;
        }

        if (_size == _events.Length)
        {
            Array.Resize(ref _events, _size * 2);
        }

        SiftUp(ref First, _size++, item);
    }

    /// <summary>Takes the first event if it lies before a tick.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryPop(long before, out Event item)
    {
        if (_hasHole)
        {
            CloseHole();
        }

        item = First.Copy();
        return _hasHole = _size > 0 && item.Tick < before;
    }

    /// <summary>Tells whether any event has this tick, which no event may precede.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly bool HasAt(long tick)
    {
        if (!_hasHole)
        {
            return _size > 0 && First.Tick == tick;
        }

        // With the root gone, the first event is one of its children.
        bool has = false;
        for (int child = Math.Min(Arity, _size - 1); child > 0; child--)
        {
            has |= Unsafe.Add(ref First, child).Tick == tick;
        }

        return has;
    }

    /// <summary>Hands all events over, in no order, and empties the heap.</summary>
    public ReadOnlySpan<Event> TakeAll()
    {
        if (_hasHole)
        {
            CloseHole();
        }

        var all = _events.AsSpan(0, _size);
        _size = 0;
        return all;
    }

    private readonly ref Event First => ref MemoryMarshal.GetArrayDataReference(_events);

    private void CloseHole()
    {
        _hasHole = false;
        if (--_size > 0)
        {
            SiftDown(ref First, _size, _events[_size]);
        }
    }

    private static void SiftUp(ref Event events, int index, Event item)
    {
        while (index > 0)
        {
            int parent = (index - 1) / Arity;
            ref var above = ref Unsafe.Add(ref events, parent);
            if (!Event.IsBefore(item, above))
            {
                break;
            }

            Unsafe.Add(ref events, index) = above;
            index = parent;
        }

        Unsafe.Add(ref events, index) = item;
    }

    private static void SiftDown(ref Event events, int size, Event item)
    {
        int index = 0;
        int lastFamily = size - Arity;
        while (true)
        {
            int child = (index * Arity) + 1;
            if (child > lastFamily)
            {
                if (child >= size)
                {
                    break;
                }

                child = FirstOf(ref events, child, size);
            }
            else
            {
                int left = child + IfBefore(ref events, child + 1, child);
                int right = child + 2 + IfBefore(ref events, child + 3, child + 2);
                child = left + ((right - left) * IfBefore(ref events, right, left));
            }

            ref var below = ref Unsafe.Add(ref events, child);
            if (!Event.IsBefore(below, item))
            {
                break;
            }

            Unsafe.Add(ref events, index) = below;
            index = child;
        }

        Unsafe.Add(ref events, index) = item;
    }

    private static int FirstOf(ref Event events, int child, int end)
    {
        int best = child;
        for (int other = child + 1; other < end; other++)
        {
            best += (other - best) * IfBefore(ref events, other, best);
        }

        return best;
    }

    /// <summary>Gives 1 if the left event comes first, else 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int IfBefore(ref Event events, int left, int right) =>
        Event.IsBefore(Unsafe.Add(ref events, left), Unsafe.Add(ref events, right)) ? 1 : 0;
}
