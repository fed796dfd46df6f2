namespace Karvan.Kernel;

/// <summary>Waits in one place for a process that waits for the first of several things.</summary>
/// <remarks>To the place it is a process like any other, with a seat of its own, which it keeps as long as the
/// simulation lives. When its event comes, the process goes on.</remarks>
internal sealed class Leg : ProcessFrame
{
    private readonly Choice _choice;

    public Leg(Choice choice, int index)
    {
        (_choice, Index, Simulation) = (choice, index, choice.Simulation);
        Slot = Simulation.Seats.Take(this);
    }

    /// <summary>Gets its number among the legs of its choice.</summary>
    public int Index { get; }

    /// <summary>Gets the place where it began to wait; none in a delay.</summary>
    public WaitPoint? Place { get; private set; }

    /// <summary>Gets whether an event is planned for it.</summary>
    public bool HasEvent => Simulation.Seats[Slot].Awaited != 0;

    protected override Type StateMachineType => typeof(Leg);

    /// <summary>Begins a wait for a process.</summary>
    /// <returns>Whether it was over at once.</returns>
    public bool Begin<TResult>(in Wait<TResult> wait, ProcessFrame process)
    {
        (Root, Entity, Priority) = (process, process.Entity, process.Priority);
        wait.Source.Begin(this, wait.Terms);
        Place = WaitingAt;
        if (WaitingAt is not null)
        {
            // Patience that ends is the choice's matter first.
            WaitingAt = _choice;
        }

        bool wasReady = IsReady;
        IsReady = false;
        return wasReady;
    }

    /// <summary>Its wait is over: the other legs need not wait any more.</summary>
    public void Win() => _choice.Decide(this);

    /// <summary>Ends its wait because patience ran out there.</summary>
    public void TimeOut() => Place!.TimeOut(this);

    /// <summary>Gives its wait up. Its place has yet to settle.</summary>
    public void GiveUp()
    {
        if (IsInLine)
        {
            Place!.Leave(this);
        }

        Simulation.Unschedule(this);
    }

    /// <summary>Forgets its wait.</summary>
    public void Forget() => (Place, WaitingAt, Terms) = (null, null, default);

    /// <summary>Its event has come: the process goes on.</summary>
    public override void MoveNext()
    {
        Win();
        Simulation.ContinueAs(Root);
    }

    /// <summary>Not used: a leg belongs to its choice.</summary>
    public override void Recycle()
    {
    }
}
