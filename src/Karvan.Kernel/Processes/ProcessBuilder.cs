using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace Karvan.Kernel;

/// <summary>Builds async methods that return <see cref="Process"/>; used by the compiler, not by people.</summary>
/// <remarks>The method does not run when it is called: the process does, once it is started or awaited.</remarks>
[SuppressMessage("Performance", "CA1822", Justification = Shape)]
[SuppressMessage("Style", "IDE0060", Justification = Shape)]
[EditorBrowsable(EditorBrowsableState.Never)]
public struct ProcessBuilder
{
    private const string Shape = "The compiler prescribes the shape of a builder.";

    private ProcessFrame _frame;

    /// <summary>Gets the process.</summary>
    public readonly Process Task => new(_frame, _frame.Version);

    /// <summary>Makes a builder.</summary>
    public static ProcessBuilder Create() => default;

    /// <summary>Moves the state machine into a pooled frame, where it waits to be started.</summary>
    public void Start<TStateMachine>(ref TStateMachine stateMachine)
        where TStateMachine : IAsyncStateMachine
    {
        var frame = StateMachineFrame<TStateMachine>.Rent();
        _frame = frame;
        frame.StateMachine = stateMachine;
    }

    /// <summary>Not used: the frame holds the state machine from the start.</summary>
    public readonly void SetStateMachine(IAsyncStateMachine stateMachine)
    {
    }

    /// <summary>Ends the frame.</summary>
    public readonly void SetResult() => _frame.IsFinished = true;

    /// <summary>Ends the frame with an exception.</summary>
    public readonly void SetException(Exception exception)
    {
        _frame.Failure = exception;
        _frame.IsFinished = true;
    }

    /// <summary>Suspends the frame.</summary>
    public readonly void AwaitOnCompleted<TAwaiter, TStateMachine>(ref TAwaiter awaiter, ref TStateMachine stateMachine)
        where TAwaiter : INotifyCompletion
        where TStateMachine : IAsyncStateMachine => Builder.Suspend(ref awaiter, _frame);

    /// <summary>Suspends the frame.</summary>
    public readonly void AwaitUnsafeOnCompleted<TAwaiter, TStateMachine>(
        ref TAwaiter awaiter, ref TStateMachine stateMachine)
        where TAwaiter : ICriticalNotifyCompletion
        where TStateMachine : IAsyncStateMachine => Builder.Suspend(ref awaiter, _frame);
}
