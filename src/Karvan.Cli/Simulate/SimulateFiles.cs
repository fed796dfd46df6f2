using System.Globalization;
using System.Text.Json.Serialization.Metadata;

namespace Karvan.Cli;

/// <summary>Writes a study into a folder: the lists of its JSON document as tables, the days of resources, and
/// charts of what there is to see.</summary>
internal static class SimulateFiles
{
    private const string First = "throughput";

    private static readonly string[] Names =
    [
        First, "transit", "resources", "terminals", "balance", "bottlenecks", "days", TimelineFile.Name,
    ];

    /// <summary>Makes sure, before hours are spent on what goes into it, that a folder holds nothing else: what an
    /// earlier run left is replaced, and a feed has a terminals.csv, too.</summary>
    /// <exception cref="BadInputException">It is there and neither empty nor that of an earlier run.</exception>
    public static void CheckFolder(string folder)
    {
        if (File.Exists(folder)
            || (Directory.Exists(folder)
                && Directory.EnumerateFileSystemEntries(folder).Any()
                && !File.Exists(TableFile.PathOf(folder, First, isParquet: false))
                && !File.Exists(TableFile.PathOf(folder, First, isParquet: true))))
        {
            throw new BadInputException(
                $"--out '{folder}' holds something else; "
                + "allowed: a new folder, an empty one, or that of an earlier run");
        }
    }

    /// <exception cref="BadInputException">The folder cannot be written.</exception>
    public static void Write(SimulationStudy study, string folder, bool isParquet, bool hasTimeline)
    {
        var document = SimulateJson.ToDocument(study);
        var types = PlanJson.Context;
        Try(folder, () =>
        {
            RemoveOthers(folder, isParquet, hasTimeline);
            Write(First, document.Throughput, types.ThroughputDocument);
            Write("transit", document.Transit, types.TransitDocument);
            Write("resources", document.Resources, types.ResourceDocument);
            Write("terminals", document.Terminals, types.TerminalDocument);
            Write("balance", document.Books, types.BookDocument);
            Write("bottlenecks", document.Bottlenecks, types.BottleneckDocument);
            WriteDays(study, folder, isParquet);
            SimulateCharts.Write(study, folder);
        });

        void Write<T>(string name, IEnumerable<T> rows, JsonTypeInfo<T> type) =>
            DocumentTable.Write(folder, name, isParquet, rows, type);
    }

    /// <summary>Does something with the folder asked for.</summary>
    /// <exception cref="BadInputException">It cannot be written.</exception>
    public static void Try(string folder, Action write)
    {
        try
        {
            Directory.CreateDirectory(folder);
            write();
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new BadInputException(
                $"--out '{folder}' cannot be written ({refused.Message}); allowed: a folder that is writable");
        }
    }

    // One folder holds one run: what an earlier one wrote in the other format, or told and this did not, goes.
    private static void RemoveOthers(string folder, bool isParquet, bool hasTimeline)
    {
        foreach (var name in Names)
        {
            File.Delete(TableFile.PathOf(folder, name, !isParquet));
        }

        if (!hasTimeline)
        {
            File.Delete(TableFile.PathOf(folder, TimelineFile.Name, isParquet));
        }
    }

    private static void WriteDays(SimulationStudy study, string folder, bool isParquet)
    {
        using var file = TableFile.Create(
            folder,
            "days",
            isParquet,
            [new("at", false), new("resource", false), new("queue", true), new("in_use", true)]);
        foreach (var row in study.Result.Days)
        {
            file.Add(row.At.ToString(), row.Resource, Whole(row.Queue), Whole(row.Busy));
        }
    }

    private static string Whole(double value) => value.ToString("F0", CultureInfo.InvariantCulture);
}
