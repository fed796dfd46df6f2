using System.Runtime.CompilerServices;

namespace Karvan.Kernel;

/// <summary>A request for one server of a <see cref="Resource"/>, for a process to await.</summary>
/// <remarks>The wait begins when it is awaited; awaited again, it asks for another server. A type of its own, because
/// most events of most models pass here.</remarks>
public readonly struct ClaimWait : ICriticalNotifyCompletion, IProcessAwaiter, IWait<Claim>
{
    private readonly Resource _resource;

    private readonly long _patience;

    private readonly short _priority;

    internal ClaimWait(Resource resource, long patience, short priority) =>
        (_resource, _patience, _priority) = (resource, patience, priority);

    /// <summary>Gets false: the process decides when it suspends.</summary>
    public bool IsCompleted => false;

    /// <summary>Gives the awaiter: this.</summary>
    public ClaimWait GetAwaiter() => this;

    /// <summary>Gives the claim, once resumed; not granted if the line was full or patience ran out.</summary>
    /// <exception cref="InterruptException">The process was interrupted meanwhile.</exception>
    public Claim GetResult() => _resource.EndRequest(_resource.Simulation.Running);

    /// <summary>Not for use: only processes can wait.</summary>
    /// <exception cref="InvalidOperationException">Always.</exception>
    public void OnCompleted(Action continuation) => throw Builder.OnlyProcesses();

    /// <inheritdoc cref="OnCompleted"/>
    public void UnsafeOnCompleted(Action continuation) => throw Builder.OnlyProcesses();

    void IProcessAwaiter.Suspend(ProcessFrame frame)
    {
        var process = frame.Root;
        process.Simulation.ThrowIfForeign(_resource.Simulation);
        _resource.BeginRequest(process, _patience, _priority);
    }

    Wait<Claim> IWait<Claim>.In(Simulation simulation) => new(_resource, new(0, _patience, _priority));
}
