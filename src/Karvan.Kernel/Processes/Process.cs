using System.Runtime.CompilerServices;

namespace Karvan.Kernel;

/// <summary>An async method on virtual time: what moves in a simulation.</summary>
/// <remarks>
/// <para>Calling the method makes the process; <see cref="Simulation.Start(Process)"/> lets it run. Awaiting one that
/// is not started runs it as a call, as part of the awaiting process; awaiting a started one waits for its end.</para>
/// <para>What a called process throws comes out of the await. A started one that throws ends the run: nobody can
/// catch it.</para>
/// <para>A handle stays valid after the process has ended: it then is finished, and awaiting it goes on at once.</para>
/// </remarks>
[AsyncMethodBuilder(typeof(ProcessBuilder))]
public readonly struct Process : IEquatable<Process>, IWait<bool>
{
    private readonly ProcessFrame _frame;

    private readonly int _version;

    internal Process(ProcessFrame frame, int version) => (_frame, _version) = (frame, version);

    /// <summary>Gets whether it has been started and has not ended.</summary>
    public bool IsAlive => IsCurrent && _frame.IsStarted && !_frame.IsFinished;

    /// <summary>Gets the entity it was started with; 0 if it is not alive.</summary>
    public int Entity => IsAlive ? _frame.Root.Entity : 0;

    private bool IsCurrent => _frame is not null && _frame.Version == _version;

    /// <summary>Tells whether two handles are of the same process.</summary>
    public static bool operator ==(Process left, Process right) => left.Equals(right);

    /// <summary>Tells whether two handles are of different processes.</summary>
    public static bool operator !=(Process left, Process right) => !left.Equals(right);

    /// <summary>Cuts the process's wait short: at this tick an
    /// <see cref="InterruptException"/> comes out of its await.</summary>
    /// <remarks>
    /// Waiting in a line, it leaves the line. If its wait has ended at this tick but it has not resumed, or it has not
    /// begun, it keeps what it got and its next wait is cut short instead. The loss of a claim is told in any case,
    /// after the interrupt that is under way.
    /// </remarks>
    /// <param name="cause">What the process is told.</param>
    /// <returns>False if it has ended, or another interrupt is under way to it.</returns>
    /// <exception cref="InvalidOperationException">A process interrupts itself, or one that was not
    /// started.</exception>
    public bool Interrupt(object? cause = null)
    {
        if (!IsCurrent || _frame.IsFinished)
        {
            return false;
        }

        if (!_frame.IsStarted)
        {
            throw new InvalidOperationException($"Process '{_frame.Name}' is interrupted but was not started.");
        }

        var process = _frame.Root;
        return process.Simulation.Running != process
            ? process.TryInterrupt(cause)
            : throw new InvalidOperationException($"Process '{_frame.Name}' interrupts itself.");
    }

    /// <summary>Waits for its end no longer than patience lasts; await it. It has to be started before.</summary>
    /// <param name="patience">The longest wait [tick].</param>
    /// <returns>Whether it has ended; false if patience ran out.</returns>
    /// <exception cref="ArgumentOutOfRangeException">Patience is negative.</exception>
    /// <exception cref="InvalidOperationException">It was not started.</exception>
    public JoinWait Join(long patience)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(patience);
        return new(_frame, _version, patience);
    }

    /// <summary>Gives the awaiter.</summary>
    public ProcessAwaiter GetAwaiter() => new(_frame, _version);

    /// <inheritdoc/>
    public bool Equals(Process other) => _frame == other._frame && _version == other._version;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Process other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() =>
        HashCode.Combine(_frame is null ? 0 : RuntimeHelpers.GetHashCode(_frame), _version);

    Wait<bool> IWait<bool>.In(Simulation simulation) =>
        ((IWait<bool>)new JoinWait(_frame, _version, Simulation.Forever)).In(simulation);

    /// <summary>Takes the frame of a process that is to be started.</summary>
    internal ProcessFrame TakeForStart() => IsCurrent && !_frame.IsStarted
        ? _frame
        : throw new InvalidOperationException("A process is started once, and made by calling an async method.");
}
