using System.Runtime.CompilerServices;

namespace Karvan.Kernel;

/// <content>The event loop and the table of processes.</content>
public sealed partial class Simulation
{
    /// <summary>So many events run between two looks at cancellation and at the shape of the queue.</summary>
    private const int Burst = 1_024;

    /// <summary>Fewer void events than this are not worth a sweep of the queue.</summary>
    private const int FewVoid = 4_096;

    private readonly EventQueue _queue = new();

    private readonly SeatTable _seats = new();

    private int _startCount;

    private long _sequence;

    private int _voidEvents;

    private Predicate<Event>? _isAwaited;

    /// <summary>The seat, not the process: a number is stored without a write barrier.</summary>
    private int _runningSeat = SeatTable.Empty;

    private bool _isRunning;

    private bool _isStopped;

    private bool _hasFailed;

    /// <summary>Gets the thread of the present run.</summary>
    internal int ThreadId { get; private set; }

    /// <summary>Gets the kind of the present event.</summary>
    internal EventKind ResumedBy { get; private set; }

    /// <summary>Gets the running process; outside of events, nobody.</summary>
    internal ProcessFrame Running => _seats[_runningSeat].Process!;

    /// <summary>Gets the table of processes.</summary>
    internal SeatTable Seats => _seats;

    /// <summary>Runs the events before a tick; the clock then stands at it, and a
    /// later run goes on from there.</summary>
    /// <param name="until">The first tick whose events do not happen, no later than the last tick; by default there
    /// is none.</param>
    /// <param name="cancellation">Looked at every 1 024 events; what has happened stays, and a later run goes on. Waits
    /// that are over at once make no event: a process that never waits longer is never cancelled.</param>
    /// <returns>Why the run ended.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The tick is over, or beyond the last.</exception>
    /// <exception cref="InvalidOperationException">The simulation is running, or a run of it has failed.</exception>
    /// <exception cref="ProcessFailedException">A process threw. The simulation cannot go on.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public RunEnd Run(long until = Forever, CancellationToken cancellation = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(until, Now);
        if (until > LastTick && until != Forever)
        {
            throw new ArgumentOutOfRangeException(nameof(until), until, "A run ends no later than the last tick.");
        }

        ThrowIfFailed();
        if (_isRunning)
        {
            throw new InvalidOperationException("The simulation is running; nothing else can run it meanwhile.");
        }

        (_isRunning, _isStopped) = (true, false);
        ThreadId = Environment.CurrentManagedThreadId;
        try
        {
            do
            {
                cancellation.ThrowIfCancellationRequested();
                TendQueue();
            }
            while (RunBurst(until));
        }
        finally
        {
            _isRunning = false;
            _runningSeat = SeatTable.Empty;
            _seats.ForgetLeft();
            FramePool.ForgetTaken();
        }

        return EndRun(until);
    }

    /// <summary>Ends the run after the present event; the clock stays at it. Before a run it does nothing.</summary>
    public void Stop() => _isStopped = true;

    /// <summary>Plans the event that resumes a process, in place of any planned before.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Schedule(ProcessFrame process, long tick, EventKind kind)
    {
        ulong order = Event.MakeOrder(process.Priority, ++_sequence);
        ref ulong awaited = ref _seats[process.Slot].Awaited;
        if (awaited != 0)
        {
            // The event planned before is still in the queue but will resume nobody.
            _voidEvents++;
        }

        awaited = order;
        _queue.Push(new() { Tick = tick, Order = order, Slot = process.Slot, Kind = kind });
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void ThrowIfForeign(Simulation other)
    {
        if (other != this)
        {
            throw new InvalidOperationException("What is awaited belongs to another simulation.");
        }
    }

    /// <summary>Takes a process that has ended out of the simulation.</summary>
    internal void End(ProcessFrame process)
    {
        if (process.Failure is { } failure)
        {
            _hasFailed = true;
            throw new ProcessFailedException(process.Name, process.Entity, Now, failure);
        }

        _seats.Leave(process.Slot);
        process.Joiners?.ReleaseAll();
        process.Recycle();
    }

    /// <summary>Runs up to <see cref="Burst"/> events.</summary>
    /// <returns>Whether there may be more to run.</returns>
    private bool RunBurst(long until)
    {
        for (int left = Burst; left > 0 && !_isStopped; left--)
        {
            if (!_queue.TryPop(until, out var item))
            {
                return false;
            }

            if (!_seats.TryResume(item, out var process))
            {
                _voidEvents--;
                continue;
            }

            Now = item.Tick;
            EventCount++;
            _runningSeat = item.Slot;
            ResumedBy = item.Kind;
            process.HasBegun = true;
            if (_observers.Length > 0)
            {
                Show(item, process.Entity);
            }

            if (item.Kind == EventKind.Timeout)
            {
                process.WaitingAt!.TimeOut(process);
            }

            ProcessFrame.Continue(process);
        }

        return !_isStopped;
    }

    private RunEnd EndRun(long until)
    {
        if (_isStopped)
        {
            return RunEnd.Stopped;
        }

        var end = _queue.Count > _voidEvents ? RunEnd.TimeReached : RunEnd.NothingLeft;
        if (until != Forever)
        {
            Now = until;
        }

        return end;
    }

    private void Show(in Event item, int entity)
    {
        var record = new EventRecord(item.Tick, item.Priority, item.Sequence, item.Kind, entity);
        try
        {
            foreach (var observer in _observers)
            {
                observer.OnEvent(record);
            }
        }
        catch
        {
            // The event has left the queue and will resume nobody.
            _hasFailed = true;
            throw;
        }
    }

    private void TendQueue()
    {
        if (_voidEvents > FewVoid && _voidEvents > _queue.Count / 2)
        {
            _queue.Keep(_isAwaited ??= item => _seats.IsAwaited(item));
            _voidEvents = 0;
        }

        _queue.Arrange();
    }

    private void ThrowIfPast(long ticks)
    {
        if ((ulong)ticks > (ulong)(LastTick - Now))
        {
            throw new ArgumentOutOfRangeException(
                nameof(ticks), ticks, "A delay is zero or more and ends no later than the last tick.");
        }
    }

    private void ThrowIfFailed()
    {
        if (_hasFailed)
        {
            throw new InvalidOperationException(
                "A process or an observer of this simulation has failed; it cannot go on.");
        }
    }
}
