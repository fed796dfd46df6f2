using Karvan.Feed;
using Karvan.Model;

namespace Karvan.Eurasia.Tests;

/// <summary>The feed under test, read once: as rows of text and as the network that the engines see.</summary>
internal static class EurasiaFeed
{
    private static readonly Lazy<FeedResult> Read =
        new(() => new FeedReader().Read(Path.Combine(FindRoot(), "feeds", "eurasia")));

    private static readonly Lazy<IReadOnlyDictionary<string, FeedRow>> SourceRows =
        new(() => Rows("sources.csv").ToDictionary(row => row["source_id"]));

    private static readonly Lazy<PlanService> Planning = new(() => new PlanService(Network));

    private static readonly Lazy<ComparisonService> Comparing = new(() => new ComparisonService(Network));

    /// <summary>Gets the root of the repository.</summary>
    public static string Root { get; } = FindRoot();

    public static FeedResult Result => Read.Value;

    public static FeedTables Tables => Result.Tables!;

    public static Network Network => Result.Network
        ?? throw new InvalidOperationException(
            $"The feed has errors, the first: {Result.Notices.FirstOrDefault()}");

    public static PlanService Plans => Planning.Value;

    public static ComparisonService Comparisons => Comparing.Value;

    public static IReadOnlyDictionary<string, FeedRow> Sources => SourceRows.Value;

    public static IEnumerable<FeedRow> Rows(string file)
    {
        var table = Tables.FindFile(file)!;
        return Enumerable.Range(0, table.RowCount).Select(row => new FeedRow(table, row));
    }

    public static IEnumerable<FeedRow> AssumedRows(string file) => Rows(file).Where(row => row.IsAssumed);

    /// <summary>Gives the rows of all files that carry a source.</summary>
    public static IEnumerable<FeedRow> SourcedRows() => Tables.Files
        .Where(table => table.Schema.HasProvenance)
        .SelectMany(table => Rows(table.FileName));

    /// <summary>Gives the number of a method.</summary>
    public static decimal MethodValue(string method) => Sources[method].Number("value");

    /// <summary>Gives the path of a file of the repository.</summary>
    public static string PathOf(string file) => Path.Combine(FindRoot(), file);

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Karvan.slnx")))
            {
                return folder.FullName;
            }
        }

        throw new DirectoryNotFoundException($"No folder above {AppContext.BaseDirectory} holds Karvan.slnx.");
    }
}
