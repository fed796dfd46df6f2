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

    protected override Type StateMachineType => typeof(TStateMachine);

    public static StateMachineFrame<TStateMachine> Rent()
    {
        var pool = _pool ??= new();
        return pool.Count > 0 ? pool.Take() : new() { _home = pool };
    }

    public override void MoveNext() => StateMachine.MoveNext();

    public override void Recycle()
    {
        bool isHome = Simulation.ThreadId == _home.ThreadId;
        StateMachine = default!;
        Clear();
        if (isHome)
        {
            _home.Add(this);
        }
    }

    private sealed class Pool : FramePool
    {
        private StateMachineFrame<TStateMachine>?[] _frames = new StateMachineFrame<TStateMachine>?[4];

        public int Count { get; private set; }

        /// <summary>Takes a frame; its place remembers it, since it will most likely come back to it.</summary>
        public StateMachineFrame<TStateMachine> Take() => _frames[--Count]!;

        /// <summary>Adds a frame; most often its place remembers it, and then nothing is stored.</summary>
        public void Add(StateMachineFrame<TStateMachine> frame)
        {
            if (Count == _frames.Length)
            {
                Array.Resize(ref _frames, Count * 2);
            }

            ref var place = ref _frames[Count++];
            if (place != frame)
            {
                place = frame;
            }
        }

        /// <inheritdoc/>
        protected override void Forget()
        {
            for (int place = Count; place < _frames.Length && _frames[place] is not null; place++)
            {
                _frames[place] = null;
            }
        }
    }
}
