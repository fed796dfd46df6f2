namespace Karvan.Kernel;

/// <summary>A number of equal servers, such as berths, cranes or clerks, and the line before them.</summary>
/// <remarks>
/// <para>The line is ordered by priority, lower first, then by arrival. A claim is one server. At a preemptive resource
/// a request that finds no server free takes one from the claim of the highest priority number above its own, the
/// latest among those; the process that held it is interrupted with a <see cref="Preemption"/>.</para>
/// <para>Statistics run by themselves from the start or from the end of the warm-up.</para>
/// </remarks>
public sealed class Resource : WaitPoint, IWaitSource<Claim>
{
    private readonly WaitLine _line;

    private readonly ClaimTable _claims = new();

    private readonly bool _isPreemptive;

    private readonly int _queueLimit;

    /// <summary>Makes a resource with all servers free.</summary>
    /// <param name="simulation">Where it stands.</param>
    /// <param name="name">Its name, for people.</param>
    /// <param name="capacity">Its servers, zero or more.</param>
    /// <param name="isPreemptive">Whether urgent requests take servers away.</param>
    /// <param name="queueLimit">How many may stand in line; a request beyond is refused at once.</param>
    /// <exception cref="ArgumentOutOfRangeException">Capacity or limit is negative.</exception>
    public Resource(
        Simulation simulation, string name, int capacity = 1, bool isPreemptive = false, int queueLimit = int.MaxValue)
        : base(simulation, name)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(capacity);
        ArgumentOutOfRangeException.ThrowIfNegative(queueLimit);
        (_isPreemptive, _queueLimit) = (isPreemptive, queueLimit);
        _line = new(simulation.Seats);
        Servers = new(simulation, capacity);
        Busy = new(simulation);
        Queue = new(simulation);
        Waits = new(simulation);
        Refused = new(simulation);
        Reneged = new(simulation);
        Preempted = new(simulation);
    }

    /// <summary>Gets the number of servers over time.</summary>
    public TimeWeighted Servers { get; }

    /// <summary>Gets the number of claims held over time.</summary>
    public TimeWeighted Busy { get; }

    /// <summary>Gets the number in line over time.</summary>
    public TimeWeighted Queue { get; }

    /// <summary>Gets the waits of all who were granted a claim [tick], those of zero included.</summary>
    public Tally Waits { get; }

    /// <summary>Gets how many found the line full.</summary>
    public Counter Refused { get; }

    /// <summary>Gets how many lost patience.</summary>
    public Counter Reneged { get; }

    /// <summary>Gets how many claims were taken away.</summary>
    public Counter Preempted { get; }

    /// <summary>Gets or sets the number of servers. With fewer, running claims are not cut
    /// short; with more, the line moves.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Set to less than zero.</exception>
    public int Capacity
    {
        get => (int)Servers.Level;
        set
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value, nameof(Capacity));
            Servers.Set(value);
            ServeLine();
        }
    }

    /// <summary>Gets the share of server time that was claimed; 0 if there was no server time.</summary>
    /// <remarks>0 to 1, but above 1 where capacity was lowered under claims that went on.</remarks>
    public double Utilization => Servers.Mean > 0 ? Busy.Mean / Servers.Mean : 0;

    /// <summary>Asks for a server; await it.</summary>
    /// <param name="priority">Place in the line; lower goes first.</param>
    /// <param name="patience">The longest wait [tick]; 0 asks for a server that is free now.</param>
    /// <returns>The claim, not granted if the line was full or patience ran out.</returns>
    /// <exception cref="ArgumentOutOfRangeException">Patience is negative.</exception>
    public ClaimWait Request(short priority = 0, long patience = Simulation.Forever)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(patience);
        return new(this, patience, priority);
    }

    void IWaitSource<Claim>.Begin(ProcessFrame process, in WaitTerms terms) =>
        BeginRequest(process, terms.Patience, terms.Priority);

    Claim IWaitSource<Claim>.End(ProcessFrame process) => EndRequest(process);

    internal void BeginRequest(ProcessFrame process, long patience, short priority)
    {
        if (_claims.Count < Capacity && _line.Count == 0)
        {
            Serve(process, priority, wait: 0);
            Busy.Set(_claims.Count);
            EndAtOnce(process);
        }
        else if (_isPreemptive && TryPreempt(process, priority))
        {
            return;
        }
        else if (_line.Count >= _queueLimit)
        {
            Refused.Add();
            EndAtOnce(process, WaitOutcome.Refused);
        }
        else if (TryLineUp(process, _line, priority, patience))
        {
            Queue.Set(_line.Count);
        }
        else
        {
            Reneged.Add();
        }
    }

    internal Claim EndRequest(ProcessFrame process)
    {
        (int index, int version) = (process.Ticket, process.TicketVersion);
        return process.TakeOutcome() == WaitOutcome.Granted ? new(this, index, version) : default;
    }

    internal override void Settle() => Queue.Set(_line.Count);

    internal override void TimeOut(ProcessFrame process)
    {
        base.TimeOut(process);
        Reneged.Add();
    }

    internal bool IsHeld(int index, int version) => _claims.IsHeld(index, version);

    /// <summary>Gives a claim back.</summary>
    /// <returns>False if it was not held any more.</returns>
    internal bool TryRelease(int index, int version)
    {
        if (!_claims.IsHeld(index, version))
        {
            return false;
        }

        _claims.Remove(index);
        ServeLine();
        return true;
    }

    private protected override WaitLine LineOf(ProcessFrame process) => _line;

    private void Serve(ProcessFrame process, short priority, long wait)
    {
        (process.Ticket, process.TicketVersion) =
            _claims.Add(_isPreemptive ? process.Root : null, priority, Simulation.Now);
        Waits.Add(wait);
    }

    /// <summary>Gives what is free to those in line, then counts both once.</summary>
    private void ServeLine()
    {
        if (_line.Count > 0)
        {
            while (_claims.Count < Capacity && _line.First is { } process)
            {
                Serve(process, process.LinePriority, Simulation.Now - process.Since);
                Grant(process);
            }

            Queue.Set(_line.Count);
        }

        Busy.Set(_claims.Count);
    }

    /// <summary>Serves a process in place of a less urgent one, if there is any.</summary>
    private bool TryPreempt(ProcessFrame process, short priority)
    {
        if (_claims.Count > Capacity || !_claims.TryFindWorst(priority, process.Root, out int index))
        {
            return false;
        }

        var (holder, since) = _claims.HolderOf(index);
        _claims.Remove(index);
        Preempted.Add();
        Serve(process, priority, wait: 0);
        EndAtOnce(process);

        // Last, for the holder may leave a line and let others in there.
        holder?.Interrupt(new Preemption(this, process.Entity, since));
        return true;
    }
}
