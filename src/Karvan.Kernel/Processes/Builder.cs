using System.Runtime.CompilerServices;

namespace Karvan.Kernel;

/// <summary>What both method builders share.</summary>
internal static class Builder
{
    /// <summary>Hands a suspended frame to what its method awaits.</summary>
    /// <exception cref="InvalidOperationException">The method awaits something that has no virtual time.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Suspend<TAwaiter>(ref TAwaiter awaiter, ProcessFrame frame)
    {
        // For a struct awaiter both casts vanish when compiled: no boxing (as in the runtime's own builders).
        if (awaiter is IProcessAwaiter)
        {
            ((IProcessAwaiter)awaiter).Suspend(frame);
        }
        else
        {
            throw Foreign(typeof(TAwaiter));
        }
    }

    /// <summary>The complaint of an awaiter that is asked by something other than a process.</summary>
    public static InvalidOperationException OnlyProcesses() =>
        new("Only an async method that returns Process can await this.");

    private static InvalidOperationException Foreign(Type awaiter) =>
        new($"A process awaits only delays, waits and processes of its simulation, not through {awaiter}.");
}
