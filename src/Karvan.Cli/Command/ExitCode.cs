namespace Karvan.Cli;

/// <summary>How a run ended, for scripts.</summary>
internal static class ExitCode
{
    /// <summary>Done.</summary>
    public const int Done = 0;

    /// <summary>The question was understood and the answer is none.</summary>
    public const int NoAnswer = 1;

    /// <summary>Bad input, or a feed with errors.</summary>
    public const int BadInput = 2;

    /// <summary>A fault of the program.</summary>
    public const int InternalError = 3;

    /// <summary>Cancelled, as shells count Ctrl-C.</summary>
    public const int Cancelled = 130;
}
