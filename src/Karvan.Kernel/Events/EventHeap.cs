using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Karvan.Kernel;

/// <summary>An implicit 4-ary heap of events.</summary>
/// <remarks>Loops index without bounds checks: all indices are below the count.</remarks>
internal struct EventHeap
{
    private const int Arity = 4;

    private Event[] _events;

    public EventHeap(int capacity) => _events = new Event[capacity];

    /// <summary>Gets the number of events.</summary>
    public int Count { get; private set; }

    /// <summary>Gets the first event; there must be one.</summary>
    public readonly ref readonly Event First => ref _events[0];

    /// <summary>Puts an event in.</summary>
    public void Push(Event item)
    {
        if (Count == _events.Length)
        {
            Array.Resize(ref _events, Count * 2);
        }

        SiftUp(ref MemoryMarshal.GetArrayDataReference(_events), Count++, item);
    }

    /// <summary>Takes the first event; there must be one.</summary>
    public Event Pop()
    {
        var first = First.Copy();
        if (--Count > 0)
        {
            SiftDown(ref MemoryMarshal.GetArrayDataReference(_events), Count, _events[Count]);
        }

        return first;
    }

    /// <summary>Hands all events over, in no order, and empties the heap.</summary>
    public ReadOnlySpan<Event> TakeAll()
    {
        var all = _events.AsSpan(0, Count);
        Count = 0;
        return all;
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
