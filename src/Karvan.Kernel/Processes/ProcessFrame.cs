namespace Karvan.Kernel;

/// <summary>
/// One activation of an async process method; the outermost one, the root, is also the process: its place in the
/// simulation, what it waits for, and with what outcome it resumes.
/// </summary>
/// <remarks>
/// Pooled: <see cref="Version"/> tells an activation from the later ones in the same object. One object for both roles
/// spares the common process, which calls no other, an indirection on every event.
/// </remarks>
internal abstract class ProcessFrame
{
    private static readonly ProcessFrame None = new NoFrame();

    private string? _name;

    /// <summary>The end of the life of this object's present activation;
    /// outdated handles hold an earlier one.</summary>
    public int Version;

    public bool IsStarted;

    public bool IsFinished;

    public Exception? Failure;

    /// <summary>The simulation in which it was started.</summary>
    public Simulation Simulation = null!;

    /// <summary>The outermost frame of the chain of calls: the process.</summary>
    public ProcessFrame Root;

    /// <summary>The frame that awaits this one as a call, if any.</summary>
    public ProcessFrame? Caller;

    // From here on, used on roots only.

    /// <summary>The innermost frame: the one that resumes.</summary>
    public ProcessFrame Leaf;

    /// <summary>Set when a wait was over at once: the process goes on without an event.</summary>
    public bool IsReady;

    public bool HasBegun;

    public int Slot;

    public short Priority;

    public int Entity;

    public WaitOutcome Outcome;

    /// <summary>An interrupt is under way that came when there was no wait to cut short.</summary>
    public bool InterruptNextWait;

    /// <summary>The interrupt that is under way, if any, and those after it.</summary>
    public Interruption? Interruption;

    /// <summary>Where it waits, until it has resumed from there; null in a delay.</summary>
    public WaitPoint? WaitingAt;

    /// <summary>Whether it stands in a line there; else its wait is over but for resuming.</summary>
    public bool IsInLine;

    /// <summary>What it asks for there, where there is more to ask for than a place in line.</summary>
    public WaitTerms Terms;

    /// <summary>Its priority in the line it stands in.</summary>
    public short LinePriority;

    /// <summary>Since when it waits [tick].</summary>
    public long Since;

    /// <summary>What the place noted for it, such as the number of its claim or of the item it got.</summary>
    public int Ticket;

    /// <summary>The version of the claim; its number may be another's before the process resumes.</summary>
    public int TicketVersion;

    /// <summary>Those who wait for its end.</summary>
    public JoinPoint? Joiners;

    protected ProcessFrame()
    {
        Root = this;
        Leaf = this;
    }

    /// <summary>Gets the frame that stands in empty slots: no event is ever its own.</summary>
    public static ProcessFrame Nobody => None;

    /// <summary>Gets the name of the async method.</summary>
    public string Name => _name ??= ProcessName.Of(StateMachineType);

    protected abstract Type StateMachineType { get; }

    /// <summary>Runs the method to its next wait or its end.</summary>
    public abstract void MoveNext();

    /// <summary>Ends this activation and gives the object back for the next.</summary>
    public abstract void Recycle();

    /// <summary>Runs a process from its innermost frame until it waits for an event or ends.</summary>
    public static void Continue(ProcessFrame root)
    {
        while (true)
        {
            var frame = root.Leaf;
            frame.MoveNext();
            if (frame.IsFinished)
            {
                if (frame.Caller is not { } caller)
                {
                    root.Simulation.End(root);
                    return;
                }

                root.Leaf = caller;
            }
            else if (root.IsReady)
            {
                root.IsReady = false;
            }
            else
            {
                if (root.InterruptNextWait)
                {
                    root.InterruptNextWait = false;
                    root.CutShort();
                }

                return;
            }
        }
    }

    /// <summary>Lets this frame's process go on in a called frame.</summary>
    public void Call(ProcessFrame callee)
    {
        callee.IsStarted = true;
        callee.Simulation = Simulation;
        callee.Root = Root;
        callee.Caller = this;
        Root.Leaf = callee;
        Root.IsReady = true;
    }

    /// <summary>Gives the place where a process waits for the end of this one.</summary>
    /// <exception cref="InvalidOperationException">It cannot wait for that.</exception>
    public JoinPoint JoinPointFor(ProcessFrame process)
    {
        process.Simulation.ThrowIfForeign(Simulation);
        if (Root == process || Caller is not null)
        {
            throw new InvalidOperationException("A process cannot wait for its own end, nor for another's call.");
        }

        return Joiners ??= new(Simulation, Name);
    }

    /// <summary>Plans the event that resumes the process, in place of any planned before.</summary>
    public void Resume(long tick, EventKind kind) => Simulation.Schedule(this, tick, kind);

    /// <summary>Interrupts the process, unless an interrupt is under way already.</summary>
    /// <returns>Whether it was interrupted.</returns>
    public bool TryInterrupt(object? cause)
    {
        if (Interruption is not null)
        {
            return false;
        }

        Interrupt(cause);
        return true;
    }

    /// <summary>Cuts the present wait short, so that the process resumes at this tick with an exception.</summary>
    /// <remarks>If the wait is over but for resuming, or the process is yet to begin, its next wait is cut short. If an
    /// interrupt is under way already, this one cuts the wait after that one short.</remarks>
    public void Interrupt(object? cause)
    {
        var interruption = new Interruption(cause);
        if (Interruption is not null)
        {
            Interruption.Append(interruption);
            return;
        }

        Interruption = interruption;
        if (!HasBegun || (WaitingAt is not null && !IsInLine))
        {
            InterruptNextWait = true;
        }
        else
        {
            CutShort();
        }
    }

    /// <summary>Ends a wait: takes its outcome, or throws if it was cut short.</summary>
    public WaitOutcome TakeOutcome()
    {
        var outcome = Outcome;
        Outcome = WaitOutcome.Granted;
        WaitingAt = null;
        if (outcome == WaitOutcome.Interrupted)
        {
            var interruption = Interruption!;
            Interruption = interruption.Next;
            InterruptNextWait = Interruption is not null;
            throw new InterruptException(interruption.Cause);
        }

        return outcome;
    }

    /// <summary>Forgets this activation; what the next one sets anyway stays.</summary>
    protected void Clear()
    {
        Version++;
        IsStarted = IsFinished = IsReady = HasBegun = InterruptNextWait = false;
        Failure = null;
        Simulation = null!;
        if (Root != this)
        {
            Root = Leaf = this;
            Caller = null;
        }

        Outcome = WaitOutcome.Granted;
        Interruption = null;
        WaitingAt = null;
        Joiners = null;
        if (Terms.Detail is not null)
        {
            Terms = default;
        }
    }

    private void CutShort()
    {
        WaitingAt?.Withdraw(this);
        Outcome = WaitOutcome.Interrupted;
        Resume(Simulation.Now, EventKind.Interrupt);
    }

    private sealed class NoFrame : ProcessFrame
    {
        protected override Type StateMachineType => typeof(NoFrame);

        public override void MoveNext()
        {
        }

        public override void Recycle()
        {
        }
    }
}
