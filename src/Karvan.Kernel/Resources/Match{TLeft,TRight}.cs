namespace Karvan.Kernel;

/// <summary>Two queues joined: the first of one goes with the first of the other, a box with a wagon.</summary>
/// <typeparam name="TLeft">What stands in the one queue.</typeparam>
/// <typeparam name="TRight">What stands in the other.</typeparam>
public sealed class Match<TLeft, TRight> :
    WaitPoint, IWaitSource<(TLeft Left, TRight Right)>, IWaitSource<(bool IsTaken, TLeft Left, TRight Right)>
{
    private readonly Ring<TLeft> _lefts = new();

    private readonly Ring<TRight> _rights = new();

    private readonly WaitLine _takers;

    private readonly Handover<(TLeft Left, TRight Right)> _pairs = new();

    /// <summary>Makes two empty queues.</summary>
    public Match(Simulation simulation, string name)
        : base(simulation, name)
    {
        _takers = new(simulation.Seats);
        (Lefts, Rights) = (new(simulation), new(simulation));
    }

    /// <summary>Gets the length of the one queue over time.</summary>
    public TimeWeighted Lefts { get; }

    /// <summary>Gets the length of the other queue over time.</summary>
    public TimeWeighted Rights { get; }

    /// <summary>Adds to the one queue.</summary>
    public void AddLeft(TLeft item)
    {
        _lefts.Add(item);
        Pair();
    }

    /// <summary>Adds to the other queue.</summary>
    public void AddRight(TRight item)
    {
        _rights.Add(item);
        Pair();
    }

    /// <summary>Takes the next pair, waiting until there is one; await it.</summary>
    public Wait<(TLeft Left, TRight Right)> Take() => new(this, new(0, Simulation.Forever));

    /// <summary>Takes the next pair, waiting for one no longer than patience lasts; await it.</summary>
    /// <param name="patience">The longest wait [tick]; 0 asks for a pair that is there now.</param>
    /// <exception cref="ArgumentOutOfRangeException">Patience is negative.</exception>
    public Wait<(bool IsTaken, TLeft Left, TRight Right)> TryTake(long patience)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(patience);
        return new(this, new(0, patience));
    }

    void IWaitSource<(TLeft Left, TRight Right)>.Begin(ProcessFrame process, in WaitTerms terms) =>
        BeginTake(process, terms);

    void IWaitSource<(bool IsTaken, TLeft Left, TRight Right)>.Begin(ProcessFrame process, in WaitTerms terms) =>
        BeginTake(process, terms);

    (TLeft Left, TRight Right) IWaitSource<(TLeft Left, TRight Right)>.End(ProcessFrame process)
    {
        process.TakeOutcome();
        return _pairs.Collect(process.Ticket);
    }

    (bool IsTaken, TLeft Left, TRight Right) IWaitSource<(bool IsTaken, TLeft Left, TRight Right)>.End(
        ProcessFrame process)
    {
        if (process.TakeOutcome() != WaitOutcome.Granted)
        {
            return default;
        }

        var (left, right) = _pairs.Collect(process.Ticket);
        return (true, left, right);
    }

    private protected override WaitLine LineOf(ProcessFrame process) => _takers;

    private void BeginTake(ProcessFrame process, in WaitTerms terms)
    {
        if (_takers.Count == 0 && _lefts.Count > 0 && _rights.Count > 0)
        {
            TakePair(process);
            EndAtOnce(process);
            CountQueues();
        }
        else
        {
            TryLineUp(process, _takers, terms.Priority, terms.Patience);
        }
    }

    private void Pair()
    {
        while (_lefts.Count > 0 && _rights.Count > 0 && _takers.First is { } taker)
        {
            TakePair(taker);
            Grant(taker);
        }

        CountQueues();
    }

    private void TakePair(ProcessFrame taker) => taker.Ticket = _pairs.Leave((_lefts.Take(), _rights.Take()));

    private void CountQueues()
    {
        Lefts.Set(_lefts.Count);
        Rights.Set(_rights.Count);
    }
}
