namespace Karvan.Kernel;

/// <summary>An interrupt on its way to a process, and those that come after it.</summary>
internal sealed class Interruption(object? cause)
{
    private Interruption? _next;

    /// <summary>Gets what the process is told.</summary>
    public object? Cause => cause;

    /// <summary>Gets the one that comes after it, if any.</summary>
    public Interruption? Next => _next;

    public void Append(Interruption later)
    {
        var last = this;
        while (last._next is { } next)
        {
            last = next;
        }

        last._next = later;
    }
}
