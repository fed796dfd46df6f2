namespace Karvan.Kernel;

/// <summary>Comes out of an await when the process is interrupted; a process that expects it catches it.</summary>
public sealed class InterruptException : Exception
{
    internal InterruptException(object? cause)
        : base($"The process was interrupted ({cause ?? "no cause given"}).") => Cause = cause;

    /// <summary>Gets what the interrupter said; a <see cref="Preemption"/> when a claim was taken away.</summary>
    public object? Cause { get; }
}
