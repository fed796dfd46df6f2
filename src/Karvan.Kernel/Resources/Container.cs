namespace Karvan.Kernel;

/// <summary>A stock of something without distinct pieces, such as fuel or free
/// yard space, counted in whole units.</summary>
/// <remarks>
/// Those who put and those who get stand in two lines by priority and order of arrival; the head of a line holds up the
/// rest until its whole amount fits.
/// </remarks>
public sealed class Container : WaitPoint, IWaitSource<bool>
{
    private const byte Putting = 0;

    private const byte Getting = 1;

    private readonly WaitLine _putters;

    private readonly WaitLine _getters;

    /// <summary>Makes a container.</summary>
    /// <param name="simulation">Where it stands.</param>
    /// <param name="name">Its name, for people.</param>
    /// <param name="capacity">The highest level, one or more.</param>
    /// <param name="level">The first level, zero to capacity.</param>
    /// <exception cref="ArgumentOutOfRangeException">Capacity or level is out of range.</exception>
    public Container(Simulation simulation, string name, long capacity = long.MaxValue, long level = 0)
        : base(simulation, name)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(capacity, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(level);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(level, capacity);
        Capacity = capacity;
        (_putters, _getters) = (new(simulation.Seats), new(simulation.Seats));
        Content = new(simulation, level);
    }

    /// <summary>Gets the highest level.</summary>
    public long Capacity { get; }

    /// <summary>Gets the present level.</summary>
    public long Level => Content.Level;

    /// <summary>Gets the level over time.</summary>
    public TimeWeighted Content { get; }

    /// <summary>Adds an amount, waiting until it fits; await it.</summary>
    /// <param name="amount">How much, 1 to capacity.</param>
    /// <param name="priority">Place in the line; lower goes first.</param>
    /// <param name="patience">The longest wait [tick].</param>
    /// <returns>False if patience ran out.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The amount can never fit, or patience is negative.</exception>
    public Wait<bool> Put(long amount, short priority = 0, long patience = Simulation.Forever) =>
        Ask(amount, priority, patience, Putting);

    /// <summary>Takes an amount, waiting until it is there; await it.</summary>
    /// <param name="amount">How much, 1 to capacity.</param>
    /// <param name="priority">Place in the line; lower goes first.</param>
    /// <param name="patience">The longest wait [tick].</param>
    /// <returns>False if patience ran out.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The amount can never be there, or patience is
    /// negative.</exception>
    public Wait<bool> Get(long amount, short priority = 0, long patience = Simulation.Forever) =>
        Ask(amount, priority, patience, Getting);

    void IWaitSource<bool>.Begin(ProcessFrame process, in WaitTerms terms)
    {
        var line = LineOf(terms);
        if ((line.First is not { } first || terms.Priority < first.LinePriority) && Fits(terms))
        {
            Move(terms);
            EndAtOnce(process);
            Settle();
        }
        else
        {
            TryLineUp(process, line, terms);
        }
    }

    bool IWaitSource<bool>.End(ProcessFrame process) => process.TakeOutcome() == WaitOutcome.Granted;

    /// <summary>Serves both lines until neither head can go on.</summary>
    internal override void Settle()
    {
        while (TryServe(_putters) || TryServe(_getters))
        {
        }
    }

    private protected override WaitLine LineOf(ProcessFrame process) => LineOf(process.Terms);

    private WaitLine LineOf(in WaitTerms terms) => terms.Role == Putting ? _putters : _getters;

    private Wait<bool> Ask(long amount, short priority, long patience, byte role)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(amount, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(amount, Capacity);
        ArgumentOutOfRangeException.ThrowIfNegative(patience);
        return new(this, new(amount, patience, priority, role));
    }

    private bool Fits(in WaitTerms terms) =>
        terms.Role == Putting ? terms.Amount <= Capacity - Level : terms.Amount <= Level;

    private void Move(in WaitTerms terms) => Content.Add(terms.Role == Putting ? terms.Amount : -terms.Amount);

    private bool TryServe(WaitLine line)
    {
        if (line.First is not { } process || !Fits(process.Terms))
        {
            return false;
        }

        Move(process.Terms);
        Grant(process);
        return true;
    }
}
