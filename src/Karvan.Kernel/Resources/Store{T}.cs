namespace Karvan.Kernel;

/// <summary>A place where distinct items lie until somebody takes them: boxes, wagons, messages.</summary>
/// <remarks>
/// Items leave in the order in which they came, to those who wait by priority and order of arrival. A getter with a
/// filter takes the first item that passes; it does not hold up the getters behind it.
/// </remarks>
/// <typeparam name="T">What lies there.</typeparam>
public sealed class Store<T> : WaitPoint, IWaitSource<T>, IWaitSource<(bool IsTaken, T Item)>, IPutTarget<T>
{
    private const byte Putting = 0;

    private const byte Getting = 1;

    private readonly Ring<T> _items = new();

    private readonly Handover<T> _given = new();

    private readonly Handover<T> _offered = new();

    private readonly WaitLine _getters;

    private readonly WaitLine _putters;

    private readonly int _capacity;

    private PutSource<T>? _puts;

    /// <summary>Makes an empty store.</summary>
    /// <param name="simulation">Where it stands.</param>
    /// <param name="name">Its name, for people.</param>
    /// <param name="capacity">How many items may lie there, one or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">The capacity is less than one.</exception>
    public Store(Simulation simulation, string name, int capacity = int.MaxValue)
        : base(simulation, name)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(capacity, 1);
        _capacity = capacity;
        (_getters, _putters) = (new(simulation.Seats), new(simulation.Seats));
        Items = new(simulation);
    }

    /// <summary>Gets the number of items over time.</summary>
    public TimeWeighted Items { get; }

    /// <summary>Gets how many items lie there.</summary>
    public int Count => _items.Count;

    /// <summary>Puts an item in if there is room or a getter waits for it.</summary>
    /// <returns>False if the store is full.</returns>
    public bool TryPut(T item) => TryPut(item, putter: null);

    /// <summary>Puts an item in, waiting for room; await it.</summary>
    /// <param name="item">The item.</param>
    /// <param name="priority">Place in the line of those who put; lower goes first.</param>
    /// <param name="patience">The longest wait [tick].</param>
    /// <returns>False if patience ran out: the item is not in the store.</returns>
    /// <exception cref="ArgumentOutOfRangeException">Patience is negative.</exception>
    public PutWait<T> Put(T item, short priority = 0, long patience = Simulation.Forever)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(patience);
        return new(this, item, new(0, patience, priority, Putting));
    }

    /// <summary>Takes the first item, waiting for one; await it.</summary>
    /// <param name="filter">Takes only an item that passes; pure.</param>
    /// <param name="priority">Place in the line of those who get; lower goes first.</param>
    public Wait<T> Get(Func<T, bool>? filter = null, short priority = 0) =>
        new(this, new(0, Simulation.Forever, priority, Getting, filter));

    /// <summary>Takes the first item, waiting for one no longer than patience lasts; await it.</summary>
    /// <param name="patience">The longest wait [tick]; 0 asks for an item that is there now.</param>
    /// <param name="filter">Takes only an item that passes; pure.</param>
    /// <param name="priority">Place in the line of those who get; lower goes first.</param>
    /// <exception cref="ArgumentOutOfRangeException">Patience is negative.</exception>
    public Wait<(bool IsTaken, T Item)> TryGet(long patience, Func<T, bool>? filter = null, short priority = 0)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(patience);
        return new(this, new(0, patience, priority, Getting, filter));
    }

    IWaitSource<bool> IPutTarget<T>.Puts => _puts ??= new(this);

    void IWaitSource<T>.Begin(ProcessFrame process, in WaitTerms terms) => BeginGet(process, terms);

    void IWaitSource<(bool IsTaken, T Item)>.Begin(ProcessFrame process, in WaitTerms terms) =>
        BeginGet(process, terms);

    T IWaitSource<T>.End(ProcessFrame process)
    {
        process.TakeOutcome();
        return _given.Collect(process.Ticket);
    }

    (bool IsTaken, T Item) IWaitSource<(bool IsTaken, T Item)>.End(ProcessFrame process) =>
        process.TakeOutcome() == WaitOutcome.Granted ? (true, _given.Collect(process.Ticket)) : (false, default!);

    void IPutTarget<T>.Begin(ProcessFrame process, T item, in WaitTerms terms)
    {
        if (TryPut(item, process))
        {
            EndAtOnce(process);
        }
        else if (TryLineUp(process, _putters, terms))
        {
            process.Ticket = _offered.Leave(item);
        }
    }

    bool IPutTarget<T>.End(ProcessFrame process) => process.TakeOutcome() == WaitOutcome.Granted;

    internal override void Leave(ProcessFrame process)
    {
        if (process.Terms.Role == Putting)
        {
            _offered.Collect(process.Ticket);
        }

        base.Leave(process);
    }

    private protected override WaitLine LineOf(ProcessFrame process) =>
        process.Terms.Role == Putting ? _putters : _getters;

    private void BeginGet(ProcessFrame process, in WaitTerms terms)
    {
        for (int i = 0; i < _items.Count; i++)
        {
            if (Passes(terms, _items[i]))
            {
                process.Ticket = _given.Leave(_items.Take(i));
                EndAtOnce(process);
                AdmitPutters();
                Items.Set(_items.Count);
                return;
            }
        }

        if (FindPutter(process, terms) is { } putter)
        {
            process.Ticket = _given.Leave(_offered.Collect(putter.Ticket));
            Grant(putter);
            EndAtOnce(process);
        }
        else
        {
            TryLineUp(process, _getters, terms);
        }
    }

    private bool TryPut(T item, ProcessFrame? putter)
    {
        if (FindGetter(item, putter) is { } getter)
        {
            getter.Ticket = _given.Leave(item);
            Grant(getter);
            return true;
        }

        if (_items.Count == _capacity)
        {
            return false;
        }

        _items.Add(item);
        Items.Set(_items.Count);
        return true;
    }

    private void AdmitPutters()
    {
        while (_items.Count < _capacity && _putters.First is { } putter)
        {
            var item = _offered.Collect(putter.Ticket);
            Grant(putter);
            TryPut(item);
        }
    }

    /// <summary>Finds who waits for such an item. A process does not take what it would put.</summary>
    private ProcessFrame? FindGetter(T item, ProcessFrame? putter)
    {
        var getter = _getters.First;
        while (getter is not null && (getter.Root == putter?.Root || !Passes(getter.Terms, item)))
        {
            getter = _getters.After(getter);
        }

        return getter;
    }

    /// <summary>Finds who waits for room with an item that a getter would take, where none of those that lie there
    /// will do.</summary>
    private ProcessFrame? FindPutter(ProcessFrame getter, in WaitTerms terms)
    {
        var putter = _putters.First;
        while (putter is not null && (putter.Root == getter.Root || !Passes(terms, _offered[putter.Ticket])))
        {
            putter = _putters.After(putter);
        }

        return putter;
    }

    private static bool Passes(in WaitTerms terms, T item) => terms.Detail is not Func<T, bool> filter || filter(item);
}
