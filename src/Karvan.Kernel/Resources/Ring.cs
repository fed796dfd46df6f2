using System.Runtime.CompilerServices;

namespace Karvan.Kernel;

/// <summary>A growing queue in a circle of cells, from which an item inside may be taken too.</summary>
internal sealed class Ring<T>
{
    private T[] _cells = new T[4];

    private int _head;

    public int Count { get; private set; }

    public T this[int index]
    {
        get => _cells[(_head + index) & (_cells.Length - 1)];
        private set => _cells[(_head + index) & (_cells.Length - 1)] = value;
    }

    public void Add(T item)
    {
        if (Count == _cells.Length)
        {
            var cells = new T[Count * 2];
            for (int i = 0; i < Count; i++)
            {
                cells[i] = this[i];
            }

            (_cells, _head) = (cells, 0);
        }

        Count++;
        this[Count - 1] = item;
    }

    /// <summary>Takes the item at an index; those before it move up by one.</summary>
    public T Take(int index = 0)
    {
        var item = this[index];
        for (int i = index; i > 0; i--)
        {
            this[i] = this[i - 1];
        }

        if (RuntimeHelpers.IsReferenceOrContainsReferences<T>())
        {
            this[0] = default!;
        }

        _head = (_head + 1) & (_cells.Length - 1);
        Count--;
        return item;
    }
}
