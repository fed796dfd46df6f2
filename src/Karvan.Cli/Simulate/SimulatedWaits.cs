using System.Globalization;
using System.Text;
using Karvan.Model;
using Karvan.Simulation;

namespace Karvan.Cli;

/// <summary>Writes the queues of a study as a file in the form of a feed's waits.csv.</summary>
/// <remarks>
/// A row for the year of each handling and procedure that was passed often enough, and one for each month that differs
/// from it. Times are rounded up to the minute; a median is a minute at least where some wait, since a feed's queues
/// are
/// lognormal. <c>karvan plan --waits</c> reads the file.
/// </remarks>
internal static class SimulatedWaits
{
    /// <summary>The method that says where such a row comes from; a feed without it has its first method
    /// named.</summary>
    private const string Method = "m-wait-simulated";

    private const int FewestInYear = 10;

    private const int FewestInMonth = 30;

    private static readonly string[] Columns = ["process_id", "month", "median", "p90", "source", "confidence"];

    /// <summary>Makes sure, before hours are spent on what goes into it, that a file's folder is there, and of what is
    /// there already that it was written so, too.</summary>
    /// <exception cref="BadInputException">It is not, or the file is a folder itself.</exception>
    public static void CheckFile(string file)
    {
        if (Directory.Exists(file) || !Directory.Exists(Path.GetDirectoryName(Path.GetFullPath(file))))
        {
            throw Refused(file, "no file can be there");
        }

        if (File.Exists(file) && File.ReadLines(file).FirstOrDefault() != string.Join(',', Columns))
        {
            throw new BadInputException(
                $"--write-waits '{file}' holds something else; allowed: a new file, or the waits of an earlier run");
        }
    }

    public static void Write(SimulationStudy study, string file)
    {
        var source = (study.Network.Sources.FirstOrDefault(row => row.Id == Method)
            ?? study.Network.Sources.FirstOrDefault(row => row.IsMethod)
            ?? study.Network.Sources[0]).Id;
        try
        {
            using var output = new StreamWriter(
                file, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { NewLine = "\n" };
            Csv.WriteRow(output, Columns);
            foreach (var process in study.Result.Waits.GroupBy(row => IdOf(study.Network, row)))
            {
                var year = process.First(row => row.Month is null);
                foreach (var row in process.Where(row => IsWorth(row, year)))
                {
                    Csv.WriteRow(
                        output, process.Key, row.Month?.ToString(CultureInfo.InvariantCulture) ?? string.Empty,
                        Median(row), Text(row.P90Seconds), source, "assumed");
                }
            }
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw Refused(file, refused.Message);
        }
    }

    private static BadInputException Refused(string file, string why) => new(
        $"--write-waits '{file}' cannot be written ({why}); allowed: a file that is writable");

    private static bool IsWorth(WaitRow row, WaitRow year) => row.Month is null
        ? row.Count >= FewestInYear
        : row.Count >= FewestInMonth
            && (Median(row), Text(row.P90Seconds)) != (Median(year), Text(year.P90Seconds));

    private static string Median(WaitRow row) => Text(
        row.P90Seconds > 0 ? Math.Clamp(row.MedianSeconds, 60, Math.Max(60, row.P90Seconds)) : 0);

    private static string IdOf(Network network, WaitRow row) => row.Handling is { } handling
        ? network[handling].Id
        : network[row.Procedure!.Value].Id;

    private static string Text(long seconds)
    {
        long minutes = (seconds + 59) / 60;
        return string.Create(CultureInfo.InvariantCulture, $"{minutes / 60}:{minutes % 60:00}");
    }
}
