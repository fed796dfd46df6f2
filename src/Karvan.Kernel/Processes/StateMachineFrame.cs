using System.Runtime.CompilerServices;

namespace Karvan.Kernel;

/// <summary>A frame around one compiled async method, pooled by method and thread.</summary>
/// <remarks>
/// A frame goes back to the pool it came from, if the run is on that pool's thread, and else to the garbage collector.
/// It remembers its pool, because asking for the thread's own costs more (M/M/3 as a whole: 2 %).
/// </remarks>
internal sealed class StateMachineFrame<TStateMachine> : ProcessFrame
    where TStateMachine : IAsyncStateMachine
{
    public TStateMachine StateMachine = default!;

    /// <summary>The frames of this thread that are free: at most as many as were ever alive at once.</summary>
    [ThreadStatic]
    private static Pool? _pool;

    private Pool _home = null!;

    private StateMachineFrame<TStateMachine>? _nextInPool;

    protected override Type StateMachineType => typeof(TStateMachine);

    public static StateMachineFrame<TStateMachine> Rent()
    {
        var pool = _pool ??= new();
        var frame = pool.First;
        if (frame is null)
        {
            return new() { _home = pool };
        }

        pool.First = frame._nextInPool;
        return frame;
    }

    public override void MoveNext() => StateMachine.MoveNext();

    public override void Recycle()
    {
        bool isHome = Simulation.ThreadId == _home.ThreadId;
        StateMachine = default!;
        Clear();
        if (isHome)
        {
            _nextInPool = _home.First;
            _home.First = this;
        }
    }

    private sealed class Pool
    {
        public readonly int ThreadId = Environment.CurrentManagedThreadId;

        public StateMachineFrame<TStateMachine>? First;
    }
}
