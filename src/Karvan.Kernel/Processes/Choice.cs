namespace Karvan.Kernel;

/// <summary>Where a process waits for the first of several things: a <see cref="Leg"/> of its own waits for each of
/// them where it is to be had, and the process waits here for the legs.</summary>
/// <remarks>
/// The other legs give up at the moment in which one is granted something, not when the process resumes: so nothing is
/// granted twice. All of them have left their lines before any place moves up because of it: so none is granted
/// anything on its way out. The simulation keeps choices that are over, with their legs, for the next.
/// </remarks>
internal sealed class Choice(Simulation simulation) : WaitPoint(simulation, "the first of several")
{
    private readonly List<Leg> _legs = [];

    /// <summary>Holds the process until a leg has won, and nobody else.</summary>
    private readonly WaitLine _line = new(simulation.Seats);

    private ProcessFrame _process = null!;

    private Leg? _winner;

    private int _used;

    /// <inheritdoc/>
    public override string Name => string.Join(" or ", _legs.Take(_used).Select(leg => leg.Place?.Name ?? "nothing"));

    /// <summary>Gets the number of the wait that was over first.</summary>
    public int Index => _winner!.Index;

    /// <summary>Gets whether an event is planned that will end it.</summary>
    public bool HasEvent => _legs.Take(_used).Any(leg => leg.HasEvent);

    /// <summary>Ends the running process's choice.</summary>
    /// <exception cref="InterruptException">It was cut short.</exception>
    public static Choice End(ProcessFrame process)
    {
        var choice = (Choice)process.WaitingAt!;
        foreach (var leg in choice._legs)
        {
            leg.Forget();
        }

        choice.Simulation.Choices.Push(choice);
        process.TakeOutcome();
        return choice;
    }

    /// <summary>Lets a process wait here; its waits begin after this.</summary>
    public void Open(ProcessFrame process)
    {
        (_process, _winner, _used) = (process, null, 0);
        TryLineUp(process, _line, priority: 0, Simulation.Forever);
    }

    /// <summary>Begins the next wait, unless an earlier one is over already.</summary>
    public void Begin<TResult>(in Wait<TResult> wait)
    {
        if (_winner is not null)
        {
            return;
        }

        if (_used == _legs.Count)
        {
            _legs.Add(new(this, _used));
        }

        // The places that others leave because of this wait move up when it has begun: else they could grant something
        // to an earlier leg although this one has it already.
        Simulation.IsBeginning = true;
        try
        {
            _process.IsReady = _legs[_used++].Begin(wait, _process);
        }
        catch
        {
            Withdraw(_process);
            _process.WaitingAt = null;
            throw;
        }
        finally
        {
            Simulation.IsBeginning = false;
            Simulation.SettleAll();
        }
    }

    /// <summary>Gives the result of a wait, once the choice has ended; none if another was over first.</summary>
    public TResult Result<TResult>(int index, in Wait<TResult> wait) =>
        index == Index ? wait.Source.End(_winner!) : default!;

    /// <summary>Notes which leg was first, and lets the others give up.</summary>
    public void Decide(Leg winner)
    {
        if (_winner is not null)
        {
            return;
        }

        _winner = winner;
        base.Leave(_process);
        GiveUp();
        Settle();
    }

    /// <summary>The process is interrupted: all legs give up.</summary>
    internal override void Leave(ProcessFrame process)
    {
        base.Leave(process);
        GiveUp();
    }

    internal override void Settle()
    {
        for (int i = 0; i < _used; i++)
        {
            if (_legs[i] != _winner)
            {
                Simulation.Settle(_legs[i].Place);
            }
        }
    }

    /// <summary>A leg's patience has run out, or its batch has waited long enough.</summary>
    internal override void TimeOut(ProcessFrame process)
    {
        var leg = (Leg)process;
        _winner = leg;
        base.Leave(_process);
        GiveUp();
        leg.TimeOut();
        Settle();
    }

    private protected override WaitLine LineOf(ProcessFrame process) => _line;

    private void GiveUp()
    {
        for (int i = 0; i < _used; i++)
        {
            if (_legs[i] != _winner)
            {
                _legs[i].GiveUp();
            }
        }
    }
}
