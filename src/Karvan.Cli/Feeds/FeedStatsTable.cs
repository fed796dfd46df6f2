using Karvan.Feed;

namespace Karvan.Cli;

/// <summary>Prints how many rows each file of a feed has, by confidence, and the share that is published.</summary>
internal static class FeedStatsTable
{
    /// <summary>Writes the table of a feed without errors.</summary>
    public static int Write(string folder, FeedResult result, CommandHost host)
    {
        var network = FeedLoader.GetNetwork(folder, result);
        host.Output.WriteLine($"Feed {network.Info.Id}{PlanHeading.DescribeChanges(network)}: {network.Info.Title}");
        host.Output.WriteLine($"SHA-256 {network.Info.Hash}");
        host.Output.WriteLine();

        var files = FeedStatistics.Count(result.Tables!).Files;
        var table = new TextTable(
            host.Screen.Width,
            new("File"),
            new("Rows", IsNumber: true),
            new("High", IsNumber: true),
            new("Medium", IsNumber: true),
            new("Low", IsNumber: true),
            new("Assumed", IsNumber: true),
            new("With figure", IsNumber: true),
            new("Published", IsNumber: true));
        foreach (var file in files)
        {
            Add(table, file);
        }

        Add(table, files.Aggregate(new FileStatistics("all", 0, 0, 0, 0, 0, 0, 0), Sum));
        table.Write(host.Output, host.Screen.HasStyle);
        return ExitCode.Done;
    }

    private static FileStatistics Sum(FileStatistics one, FileStatistics other) => new(
        one.File,
        one.Rows + other.Rows,
        one.High + other.High,
        one.Medium + other.Medium,
        one.Low + other.Low,
        one.Assumed + other.Assumed,
        one.WithFigure + other.WithFigure,
        one.WithPublishedFigure + other.WithPublishedFigure);

    private static void Add(TextTable table, FileStatistics file) => table.Add(
        file.File,
        Words.Number(file.Rows, 0),
        Words.Number(file.High, 0),
        Words.Number(file.Medium, 0),
        Words.Number(file.Low, 0),
        Words.Number(file.Assumed, 0),
        Words.Number(file.WithFigure, 0),
        file.WithFigure == 0 ? "–" : $"{Words.Number(100m * file.WithPublishedFigure / file.WithFigure, 0)} %");
}
