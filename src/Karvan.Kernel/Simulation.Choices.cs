namespace Karvan.Kernel;

/// <content>Waiting for the first of several things.</content>
public sealed partial class Simulation
{
    private readonly Queue<WaitPoint> _unsettled = new();

    private DelaySource? _delays;

    /// <summary>Gets the choices that are over, for the next.</summary>
    internal Stack<Choice> Choices { get; } = new();

    /// <summary>Gets or sets whether one of several waits begins.</summary>
    internal bool IsBeginning { get; set; }

    internal DelaySource Delays => _delays ??= new(this);

    /// <summary>Waits for the first of two things: a claim, an item, an open gate, a delay, the end of a process that
    /// was started; await it.</summary>
    /// <remarks>
    /// <para>The waits begin in the order given, when this is awaited. If one is over at once, those after it do not
    /// begin. The first that ends, ends all: the process leaves every other line at that moment, with nothing granted
    /// or lost there. A wait also ends when its own patience runs out or its line is full, with the result that tells
    /// so.</para>
    /// <para>Who needs all of several things awaits one after the other: the last one ends no later for it.</para>
    /// </remarks>
    /// <returns>The number of the wait that was over first, from 0, with what it gave; the default in the other's
    /// place.</returns>
    /// <exception cref="InvalidOperationException">One is of another simulation, or is a process that was not started
    /// or runs now.</exception>
    public FirstWait<TOne, TTwo> FirstOf<TOne, TTwo>(IWait<TOne> one, IWait<TTwo> two) =>
        new(this, Own(one.In(this)), Own(two.In(this)));

    /// <summary>Waits for the first of three things; await it.</summary>
    /// <inheritdoc cref="FirstOf{TOne, TTwo}"/>
    public FirstWait<TOne, TTwo, TThree> FirstOf<TOne, TTwo, TThree>(
        IWait<TOne> one, IWait<TTwo> two, IWait<TThree> three) =>
        new(this, Own(one.In(this)), Own(two.In(this)), Own(three.In(this)));

    /// <summary>Waits for the first of any number of things that give the same; await it.</summary>
    /// <inheritdoc cref="FirstOf{TOne, TTwo}"/>
    /// <returns>The number of the wait that was over first, from 0, and what it gave.</returns>
    /// <exception cref="ArgumentException">There are none.</exception>
    public FirstWait<TResult> FirstOf<TResult>(IReadOnlyCollection<IWait<TResult>> waits)
    {
        ArgumentNullException.ThrowIfNull(waits);
        return waits.Count > 0
            ? new(this, [.. waits.Select(wait => Own(wait.In(this)))])
            : throw new ArgumentException("There is a first only of one or more.", nameof(waits));
    }

    /// <summary>Lets a process wait for the first of several things.</summary>
    internal Choice OpenChoice(ProcessFrame process)
    {
        process.Simulation.ThrowIfForeign(this);
        var choice = Choices.TryPop(out var used) ? used : new(this);
        choice.Open(process);
        return choice;
    }

    /// <summary>Lets a place that a leg has left move up, now or when the wait that begins has begun.</summary>
    internal void Settle(WaitPoint? place)
    {
        if (place is null)
        {
            return;
        }

        _unsettled.Enqueue(place);
        if (!IsBeginning)
        {
            SettleAll();
        }
    }

    /// <summary>Lets all places move up that have yet to.</summary>
    internal void SettleAll()
    {
        while (_unsettled.TryDequeue(out var place))
        {
            place.Settle();
        }
    }

    /// <summary>Makes the event planned for a process void, if there is one.</summary>
    internal void Unschedule(ProcessFrame process)
    {
        ref ulong awaited = ref _seats[process.Slot].Awaited;
        if (awaited != 0)
        {
            (awaited, _voidEvents) = (0, _voidEvents + 1);
        }
    }

    /// <summary>Continues a process in the event of one of its legs.</summary>
    internal void ContinueAs(ProcessFrame process)
    {
        _runningSeat = process.Slot;
        ProcessFrame.Continue(process);
    }

    private Wait<TResult> Own<TResult>(in Wait<TResult> wait)
    {
        ThrowIfForeign(wait.Source.Simulation);
        return wait;
    }
}
