namespace Karvan.Kernel;

/// <summary>How a wait ended.</summary>
internal enum WaitOutcome
{
    Granted,
    Refused,
    TimedOut,
    Interrupted,
}
