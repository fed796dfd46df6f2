using System.Globalization;

namespace Karvan.Cli;

/// <summary>Keeps what a fault of the program left behind, for a report; the person sees one line.</summary>
internal static class FaultLog
{
    /// <summary>Writes the log into the temporary folder and gives the line for the person.</summary>
    public static string Write(Exception fault, IReadOnlyList<string> args, CommandHost host)
    {
        var now = host.Time.GetUtcNow();
        var path = Path.Combine(Path.GetTempPath(), string.Create(
            CultureInfo.InvariantCulture, $"karvan-{now:yyyyMMdd-HHmmss}-{Environment.ProcessId}.log"));
        try
        {
            File.WriteAllText(path, string.Create(
                CultureInfo.InvariantCulture, $"{now:O}\nkarvan {string.Join(' ', args)}\n{fault}\n"));
            return $"internal error ({fault.GetType().Name}); please report it with the log {path}";
        }
        catch (Exception unwritable) when (unwritable is IOException or UnauthorizedAccessException)
        {
            return $"internal error ({fault.GetType().Name}); the log {path} could not be written";
        }
    }
}
