using System.Globalization;
using Karvan.Simulation;

namespace Karvan.Cli;

/// <summary>Writes the events of the first replication as they happen, so that millions of them take no
/// memory.</summary>
internal sealed class TimelineFile : ITimeline, IDisposable
{
    private static readonly TableColumn[] Columns =
    [
        new("at", false),
        new("kind", false),
        new("id", false),
        new("number", true),
        new("what", false),
        new("where", false),
        new("amount", true),
    ];

    /// <summary>The name of the file without its ending.</summary>
    public const string Name = "timeline";

    private const string PartialName = "timeline.partial";

    private readonly TableFile _file;
    private readonly string _folder;
    private readonly bool _isParquet;
    private readonly bool _tellsAll;
    private bool _isWhole;

    /// <summary>Begins the file.</summary>
    /// <param name="folder">The folder, which is there.</param>
    /// <param name="isParquet">Whether it is Parquet.</param>
    /// <param name="tellsAll">Whether units and resources are told too, or vehicles alone.</param>
    public TimelineFile(string folder, bool isParquet, bool tellsAll)
    {
        (_folder, _isParquet, _tellsAll) = (folder, isParquet, tellsAll);
        _file = TableFile.Create(folder, PartialName, isParquet, Columns);
    }

    /// <inheritdoc/>
    public bool Wants(TimelineKind kind) => _tellsAll || kind == TimelineKind.Vehicle;

    /// <inheritdoc/>
    public void Add(in TimelineRow row) => _file.Add(
        row.At.ToString(),
        Words.Snake(row.Kind),
        row.Id,
        row.Number.ToString(CultureInfo.InvariantCulture),
        row.What,
        row.Where,
        row.Amount.ToString(CultureInfo.InvariantCulture));

    /// <summary>Says that the run ended well; without it the file is taken away in the end.</summary>
    public void Complete() => _isWhole = true;

    /// <inheritdoc/>
    public void Dispose()
    {
        _file.Dispose();
        var partial = TableFile.PathOf(_folder, PartialName, _isParquet);
        if (_isWhole)
        {
            File.Move(partial, TableFile.PathOf(_folder, Name, _isParquet), overwrite: true);
        }
        else
        {
            File.Delete(partial);
        }
    }
}
