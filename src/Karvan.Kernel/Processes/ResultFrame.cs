using System.Runtime.CompilerServices;

namespace Karvan.Kernel;

/// <summary>What the awaiter of a <see cref="Process{TResult}"/> reads when the frame has finished.</summary>
internal interface IResultFrame<TResult>
{
    TResult? Result { get; set; }
}

/// <summary>A frame whose method returns a value.</summary>
internal sealed class ResultFrame<TStateMachine, TResult> : ProcessFrame, IResultFrame<TResult>
    where TStateMachine : IAsyncStateMachine
{
    public TStateMachine StateMachine = default!;

    [ThreadStatic]
    private static ResultFrame<TStateMachine, TResult>? _pool;

    private ResultFrame<TStateMachine, TResult>? _nextInPool;

    public TResult? Result { get; set; }

    protected override Type StateMachineType => typeof(TStateMachine);

    public static ResultFrame<TStateMachine, TResult> Rent()
    {
        var frame = _pool;
        if (frame is null)
        {
            return new();
        }

        _pool = frame._nextInPool;
        return frame;
    }

    public override void MoveNext() => StateMachine.MoveNext();

    public override void Recycle()
    {
        StateMachine = default!;
        Result = default;
        Clear();
        _nextInPool = _pool;
        _pool = this;
    }
}
