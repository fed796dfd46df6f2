namespace Karvan.Kernel;

/// <summary>The free frames of one compiled async method on one thread.</summary>
/// <remarks>
/// A place remembers the frame that was taken from it, which saves storing it there again. A frame of a process that
/// never ends would keep its whole run alive in this way, so the end of every run makes all pools of its thread forget.
/// </remarks>
internal abstract class FramePool
{
    [ThreadStatic]
    private static List<FramePool>? _pools;

    protected FramePool() => (_pools ??= []).Add(this);

    /// <summary>Gets the thread that it belongs to.</summary>
    public int ThreadId { get; } = Environment.CurrentManagedThreadId;

    /// <summary>Forgets the frames that have been taken from the pools of this thread.</summary>
    public static void ForgetTaken() => _pools?.ForEach(pool => pool.Forget());

    /// <summary>Forgets the frames that have been taken from this pool.</summary>
    protected abstract void Forget();
}
