using System.Globalization;
using Karvan.Feed;
using Karvan.Model;

namespace Karvan.Cli;

/// <summary>Prints how many rows each file of a feed has, by confidence.</summary>
internal static class FeedStatsTable
{
    private static readonly Confidence[] Grades = Enum.GetValues<Confidence>();

    /// <summary>Writes the table of a feed without errors.</summary>
    public static int Write(string folder, CommandHost host)
    {
        host.Cancellation.ThrowIfCancellationRequested();
        var result = FeedLoader.Read(folder);
        var network = FeedLoader.GetNetwork(folder, result);
        host.Output.WriteLine($"Feed {network.Info.Id}: {network.Info.Title}");
        host.Output.WriteLine($"SHA-256 {network.Info.Hash}");
        host.Output.WriteLine();

        var table = new TextTable(
            host.Screen.Width,
            [
                new("File"),
                new("Rows", IsNumber: true),
                .. Grades.Select(grade => new TextColumn(Words.Plain(grade), IsNumber: true)),
                new("Published", IsNumber: true),
            ]);
        var (rows, sums) = (0, new int[Grades.Length]);
        foreach (var file in result.Tables!.Files)
        {
            var counts = Count(file);
            Add(table, file.FileName, file.RowCount, counts);
            rows += file.RowCount;
            for (var i = 0; i < sums.Length; i++)
            {
                sums[i] += counts[i];
            }
        }

        Add(table, "all", rows, sums);
        table.Write(host.Output, host.Screen.HasStyle);
        return ExitCode.Done;
    }

    // sources.csv has no confidence: it is what the others cite.
    private static int[] Count(FeedTable file)
    {
        var counts = new int[Grades.Length];
        var column = file.Schema.Columns.Index().Where(item => item.Item.Name == "confidence").Select(item => item.Index);
        foreach (var ordinal in column)
        {
            for (var row = 0; row < file.RowCount; row++)
            {
                counts[(int)Enum.Parse<Confidence>(file[row, ordinal], ignoreCase: true)]++;
            }
        }

        return counts;
    }

    private static void Add(TextTable table, string name, int rows, int[] counts)
    {
        var graded = counts.Sum();
        var published = graded == 0 ? "–" : string.Create(
            CultureInfo.InvariantCulture, $"{100m * (graded - counts[(int)Confidence.Assumed]) / graded:0} %");
        table.Add([name, Number(rows), .. counts.Select(Number), published]);
    }

    private static string Number(int count) => Words.Number(count, 0);
}
