using System.Runtime.CompilerServices;

namespace Karvan.Kernel;

/// <summary>Events that are near: the next few in a sorted front, those behind in a heap.</summary>
internal struct NearEvents
{
    private EventFront _front = new();

    private EventHeap _heap;

    /// <summary>No event of the heap comes before this one; those that do are in the front.</summary>
    private Event _bound = Event.Last;

    public NearEvents(int capacity) => _heap = new(capacity);

    /// <summary>Gets the number of events.</summary>
    public readonly int Count => _front.Count + _heap.Count;

    /// <summary>Gets the first event of the front, which must not be empty.</summary>
    public readonly Event First => _front.First;

    /// <summary>Puts an event in.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Push(Event item)
    {
        if (_front.Count == EventFront.Room)
        {
            _front.MoveLaterHalf(ref _heap);
            _bound = _heap.First;
        }

        if (Event.IsBefore(item, _bound))
        {
            _front.Add(item);
        }
        else
        {
            _heap.Push(item);
        }
    }

    /// <summary>Takes the first event if it lies before a tick.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryPop(long before, out Event item)
    {
        if ((_front.Count > 0 || TryFill()) && _front.FirstTick < before)
        {
            item = _front.Take();
            return true;
        }

        item = default;
        return false;
    }

    /// <summary>Tells whether any event has this tick, which no event may precede; <see cref="First"/>
    /// then is it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool HasAt(long tick) => (_front.Count > 0 || TryFill()) && _front.FirstTick == tick;

    /// <summary>Hands all events over, in no order, and forgets them.</summary>
    public ReadOnlySpan<Event> TakeAll()
    {
        while (_front.Count > 0)
        {
            _heap.Push(_front.Take());
        }

        _bound = Event.Last;
        return _heap.TakeAll();
    }

    /// <summary>Moves the first events of the heap to the empty front.</summary>
    private bool TryFill()
    {
        if (_heap.Count == 0)
        {
            return false;
        }

        for (int i = Math.Min(_heap.Count, EventFront.Room / 2); i > 0; i--)
        {
            _front.Add(_heap.Pop());
        }

        _bound = _heap.Count > 0 ? _heap.First : Event.Last;
        return true;
    }
}
