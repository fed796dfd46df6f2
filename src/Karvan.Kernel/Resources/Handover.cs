namespace Karvan.Kernel;

/// <summary>Items on their way to or from waiting processes, by the ticket that the process holds.</summary>
internal sealed class Handover<T>
{
    private readonly Stack<int> _free = new();

    private T[] _items = new T[1];

    private int _used;

    /// <summary>Gets an item that was left and stays.</summary>
    public T this[int ticket] => _items[ticket];

    public int Leave(T item)
    {
        if (!_free.TryPop(out int ticket))
        {
            if (_used == _items.Length)
            {
                Array.Resize(ref _items, _used * 2);
            }

            ticket = _used++;
        }

        _items[ticket] = item;
        return ticket;
    }

    public T Collect(int ticket)
    {
        var item = _items[ticket];
        _items[ticket] = default!;
        _free.Push(ticket);
        return item;
    }
}
