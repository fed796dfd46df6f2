using System.Runtime.CompilerServices;

namespace Karvan.Kernel;

/// <summary>Events of the present tick in the order in which they were scheduled: a
/// queue in a circle of cells.</summary>
internal struct EventLane
{
    private Event[] _cells;

    private int _head;

    private ulong _lastOrder;

    public EventLane(int capacity) => _cells = new Event[capacity];

    public int Count { get; private set; }

    public readonly ref readonly Event First => ref _cells[_head];

    /// <summary>Puts an event at the end if that is its place.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryAdd(Event item)
    {
        if (Count > 0 && item.Order < _lastOrder)
        {
            return false;
        }

        if (Count == _cells.Length)
        {
            Grow();
        }

        _cells[(_head + Count++) & (_cells.Length - 1)] = item;
        _lastOrder = item.Order;
        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Event Take()
    {
        var item = _cells[_head].Copy();
        _head = (_head + 1) & (_cells.Length - 1);
        Count--;
        return item;
    }

    private void Grow()
    {
        var cells = new Event[Count * 2];
        for (int i = 0; i < Count; i++)
        {
            cells[i] = _cells[(_head + i) & (Count - 1)];
        }

        (_cells, _head) = (cells, 0);
    }
}
