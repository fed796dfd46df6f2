namespace Karvan.Kernel;

/// <summary>A virtual clock and the processes that live on it.</summary>
/// <remarks>
/// <para>Time is a whole number of ticks from 0; what a tick is, the model decides. Events happen in order of tick,
/// then of their process's priority (lower first), then of scheduling. The same model, seed and replication give the
/// same events, bit for bit, on every machine and on whatever thread.</para>
/// <para>The words are those of process interaction as in SimPy: request, wait, hold, release.</para>
/// <para>Thread safety: none. One simulation runs on one thread at a time; many run side by side, see
/// <see cref="Replications"/>.</para>
/// </remarks>
public sealed partial class Simulation
{
    /// <summary>Patience without end, and a run until nothing is left to happen [tick].</summary>
    public const long Forever = long.MaxValue;

    /// <summary>The last tick an event may have: 2⁶², some 146 000 years of microseconds.</summary>
    public const long LastTick = 1L << 62;

    private readonly List<Statistic> _statistics = [];

    private ISimulationObserver[] _observers = [];

    /// <summary>Makes an empty simulation at tick 0.</summary>
    /// <param name="seed">Chooses the chance of the whole study.</param>
    /// <param name="replication">Chooses one course of it, zero or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">The replication is negative.</exception>
    public Simulation(ulong seed = 1, int replication = 0)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(replication);
        (Seed, Replication) = (seed, replication);
    }

    /// <summary>Makes an empty simulation for one replication of a study.</summary>
    public Simulation(Replication replication)
        : this(replication.Seed, replication.Number)
    {
    }

    /// <summary>Gets the present [tick].</summary>
    public long Now { get; private set; }

    /// <summary>Gets the number of events so far: resumptions of processes, their starts included.</summary>
    public long EventCount { get; private set; }

    /// <summary>Gets the seed.</summary>
    public ulong Seed { get; }

    /// <summary>Gets the number of the replication.</summary>
    public int Replication { get; }

    /// <summary>Gets the running process, for others to know it by.</summary>
    /// <exception cref="InvalidOperationException">No process is running.</exception>
    public Process Current => Running != ProcessFrame.Nobody
        ? new(Running, Running.Version)
        : throw new InvalidOperationException("No process is running.");

    /// <summary>Starts a process at this tick, after the events already planned for it.</summary>
    /// <remarks>
    /// Its entity is the number of processes started, this one included. If it throws, the run ends with a
    /// <see cref="ProcessFailedException"/>, even if another process awaits it; what may fail and be caught is awaited
    /// as a call, without starting it.
    /// </remarks>
    /// <exception cref="InvalidOperationException">It was started or awaited before, or the run has failed.</exception>
    public void Start(Process process) => Start(process, _startCount + 1);

    /// <summary>Starts a process for an entity, now or later.</summary>
    /// <param name="process">A call of an async method that nobody has awaited.</param>
    /// <param name="entity">Whose process it is, for observers and for error messages.</param>
    /// <param name="priority">Its place among the events of one tick; lower goes first.</param>
    /// <param name="delay">How long from now it begins [tick].</param>
    /// <exception cref="ArgumentOutOfRangeException">The delay is negative or passes the last tick.</exception>
    /// <exception cref="InvalidOperationException">It was started or awaited before, or the run has failed.</exception>
    public void Start(Process process, int entity, short priority = 0, long delay = 0)
    {
        ThrowIfPast(delay);
        ThrowIfFailed();
        var frame = process.TakeForStart();
        frame.IsStarted = true;
        frame.Simulation = this;
        frame.Entity = entity;
        frame.Priority = priority;
        frame.Slot = _seats.Take(frame);
        frame.Resume(Now + delay, EventKind.Start);
        _startCount++;
    }

    /// <summary>Lets time pass for the process that awaits this.</summary>
    /// <param name="ticks">How long [tick], zero or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is negative or passes the last tick.</exception>
    public DelayWait Delay(long ticks)
    {
        ThrowIfPast(ticks);
        return new(this, ticks);
    }

    /// <summary>Lets time pass until a tick, this one or later, for the process that awaits this at once: awaited later
    /// it ends as much later.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The tick is over, or beyond the last.</exception>
    public DelayWait DelayUntil(long tick)
    {
        if (tick < Now || tick > LastTick)
        {
            throw new ArgumentOutOfRangeException(
                nameof(tick), tick, FormattableString.Invariant($"One waits for a tick from {Now}, which is now, on."));
        }

        return new(this, tick - Now);
    }

    /// <summary>Makes the random stream of one purpose of one entity; equal arguments give equal numbers.</summary>
    public RandomStream Stream(int entity, int purpose) => new(Seed, Replication, entity, purpose);

    /// <summary>Lets an observer see every event from now on. A run without observers pays nothing for this.</summary>
    public void Observe(ISimulationObserver observer)
    {
        ArgumentNullException.ThrowIfNull(observer);
        _observers = [.. _observers, observer];
    }

    /// <summary>Forgets what all statistics of this simulation have seen; levels stay.</summary>
    public void ResetStatistics()
    {
        foreach (var statistic in _statistics)
        {
            statistic.Reset();
        }
    }

    /// <summary>Resets the statistics at a tick, before the other events of that
    /// tick: the end of the warm-up.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The tick is over.</exception>
    public void ResetStatisticsAt(long tick)
    {
        ThrowIfPast(tick - Now);
        Start(ResetAt(tick), entity: 0, short.MinValue);
    }

    /// <summary>Gives all processes that wait while no scheduled event is theirs.</summary>
    public IReadOnlyList<WaitingProcess> GetWaiting() =>
    [
        .. _seats.Taken
            .Where(process => process != Running && !HasEvent(process))
            .Select(process => new WaitingProcess(
                process.Name, process.Entity, process.WaitingAt?.Name ?? "nothing", process.Since)),
    ];

    /// <summary>Throws if nothing is left to happen although processes wait. Ask
    /// after a run, where none should.</summary>
    /// <exception cref="DeadlockException">That is so; it names them.</exception>
    public void ThrowIfDeadlocked()
    {
        if (GetWaiting() is { Count: > 0 } waiting && waiting.Count == _seats.Taken.Count())
        {
            throw new DeadlockException(Now, waiting);
        }
    }

    private bool HasEvent(ProcessFrame process) =>
        _seats[process.Slot].Awaited != 0 || process.WaitingAt is Choice { HasEvent: true };

    internal void Register(Statistic statistic) => _statistics.Add(statistic);

    private async Process ResetAt(long tick)
    {
        await DelayUntil(tick);
        ResetStatistics();
    }
}
