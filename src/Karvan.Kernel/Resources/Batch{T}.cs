namespace Karvan.Kernel;

/// <summary>Collects items into batches: a full train, or what is there when
/// the first has waited long enough.</summary>
/// <typeparam name="T">What is collected.</typeparam>
public sealed class Batch<T> : WaitPoint, IWaitSource<int>
{
    private readonly Ring<(T Item, long Since)> _items = new();

    private readonly WaitLine _takers;

    private readonly int _size;

    private readonly long _longestWait;

    /// <summary>The taker at the head whose event is that the first item has waited long enough, if any.</summary>
    private ProcessFrame? _timed;

    /// <summary>Makes a batch without items.</summary>
    /// <param name="simulation">Where it stands.</param>
    /// <param name="name">Its name, for people.</param>
    /// <param name="size">How many items make a full batch, one or more.</param>
    /// <param name="longestWait">After what wait of its first item a batch goes as it is [tick].</param>
    /// <exception cref="ArgumentOutOfRangeException">The size is less than one or the wait negative.</exception>
    public Batch(Simulation simulation, string name, int size, long longestWait = Simulation.Forever)
        : base(simulation, name)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(size, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(longestWait);
        (_size, _longestWait) = (size, longestWait);
        _takers = new(simulation.Seats);
        Items = new(simulation);
        Sizes = new(simulation);
        Waits = new(simulation);
    }

    /// <summary>Gets the number of items that wait, over time.</summary>
    public TimeWeighted Items { get; }

    /// <summary>Gets the sizes of the batches taken.</summary>
    public Tally Sizes { get; }

    /// <summary>Gets the waits of the items taken [tick].</summary>
    public Tally Waits { get; }

    /// <summary>Adds an item.</summary>
    public void Add(T item)
    {
        _items.Add((item, Simulation.Now));
        Items.Set(_items.Count);
        if (_takers.First is { } taker)
        {
            if (_items.Count >= _size)
            {
                taker.Ticket = Fill(taker.Terms);
                Forget(taker);
                Grant(taker);
            }

            SetTimer();
        }
    }

    /// <summary>Takes the next batch, waiting until there is one; await it. Without
    /// a taker, items go on gathering.</summary>
    /// <param name="into">Receives the items, in the order in which they came, after what it holds.</param>
    /// <param name="priority">Place in the line of takers; lower goes first.</param>
    /// <param name="patience">The longest wait [tick].</param>
    /// <returns>The number of items received, one or more; 0 if patience ran out.</returns>
    /// <exception cref="ArgumentOutOfRangeException">Patience is negative.</exception>
    public Wait<int> Take(ICollection<T> into, short priority = 0, long patience = Simulation.Forever)
    {
        ArgumentNullException.ThrowIfNull(into);
        ArgumentOutOfRangeException.ThrowIfNegative(patience);
        return new(this, new(0, patience, priority, Detail: into));
    }

    void IWaitSource<int>.Begin(ProcessFrame process, in WaitTerms terms)
    {
        if (_takers.Count == 0 && (_items.Count >= _size || IsOverdue))
        {
            process.Ticket = Fill(terms);
            EndAtOnce(process);
        }
        else if (TryLineUp(process, _takers, terms))
        {
            SetTimer();
        }
    }

    int IWaitSource<int>.End(ProcessFrame process)
    {
        int count = process.Ticket;
        return process.TakeOutcome() == WaitOutcome.Granted ? count : 0;
    }

    internal override void Leave(ProcessFrame process)
    {
        Forget(process);
        base.Leave(process);
    }

    internal override void Settle() => SetTimer();

    /// <summary>The first item has waited long enough, and the taker leaves with what is there; or its patience has
    /// run out.</summary>
    internal override void TimeOut(ProcessFrame process)
    {
        if (process == _takers.First && IsOverdue)
        {
            process.Ticket = Fill(process.Terms);
            Withdraw(process);
        }
        else
        {
            base.TimeOut(process);
        }
    }

    private protected override WaitLine LineOf(ProcessFrame process) => _takers;

    private bool IsOverdue => _items.Count > 0 && Simulation.Now - _items[0].Since >= _longestWait;

    private int Fill(in WaitTerms terms)
    {
        var into = (ICollection<T>)terms.Detail!;
        int count = Math.Min(_size, _items.Count);
        for (int i = 0; i < count; i++)
        {
            var (item, since) = _items.Take();
            into.Add(item);
            Waits.Add(Simulation.Now - since);
        }

        Items.Set(_items.Count);
        Sizes.Add(count);
        return count;
    }

    /// <summary>Lets the taker at the head leave when the first item has waited long enough, if its patience lasts
    /// until then. Who stood at the head before goes on waiting without that.</summary>
    private void SetTimer()
    {
        var head = _takers.First;
        if (head == _timed)
        {
            return;
        }

        if (_timed is not null)
        {
            Plan(_timed, EndOfPatience(_timed));
            _timed = null;
        }

        if (head is not null && _items.Count > 0 && _longestWait <= Simulation.LastTick - _items[0].Since
            && Math.Max(Simulation.Now, _items[0].Since + _longestWait) is var due && due <= EndOfPatience(head))
        {
            Plan(head, due);
            _timed = head;
        }
    }

    private void Forget(ProcessFrame leaving) => _timed = _timed == leaving ? null : _timed;

    private void Plan(ProcessFrame taker, long tick)
    {
        if (tick != Simulation.Forever)
        {
            taker.Resume(tick, EventKind.Timeout);
        }
        else
        {
            Simulation.Unschedule(taker);
        }
    }

    private static long EndOfPatience(ProcessFrame taker) =>
        taker.Terms.Patience <= Simulation.LastTick - taker.Since
            ? taker.Since + taker.Terms.Patience
            : Simulation.Forever;
}
