namespace Karvan.Kernel;

/// <summary>The name of an async method, read from its state machine.</summary>
internal static class ProcessName
{
    /// <summary>Gives <c>Customer</c> for <c>&lt;Customer&gt;d__3</c> and for
    /// <c>&lt;&lt;Run&gt;g__Customer|0_1&gt;d</c>.</summary>
    public static string Of(Type stateMachine)
    {
        string name = stateMachine.Name;
        int local = name.IndexOf(">g__", StringComparison.Ordinal);
        int start = local >= 0 ? local + 4 : name.LastIndexOf('<') + 1;
        int end = name.AsSpan(start).IndexOfAny('|', '>');
        return end > 0 ? name.Substring(start, end) : name;
    }
}
