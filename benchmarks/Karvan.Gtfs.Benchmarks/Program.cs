using System.Globalization;
using System.IO.Compression;
using Karvan.Feed;
using Karvan.Gtfs.Benchmarks;
using NodaTime;

// --smoke: the tiny timetable of this folder, judged by the scan, without peers. Else the two real ones.
// --calls N: how long a made-up feed of N calls takes to load.
// --pairs N, --runs N: fewer, for a quick look. --data DIR: where the archives lie.
// --no-peers: Karvan and the scan only.
var options = new Options(args);
var artifacts = Path.Combine(options.Root, "artifacts", "gtfs-benchmark");
if (options.Calls is { } calls)
{
    return LargeFeed.Run(calls, options.Runs, Path.Combine(options.Root, "artifacts", "large-feed"), Console.Out);
}

var isRight = true;
if (options.IsSmoke)
{
    Directory.CreateDirectory(artifacts);
    var zip = Path.Combine(artifacts, "tiny.zip");
    File.Delete(zip);
    ZipFile.CreateFromDirectory(Path.Combine(AppContext.BaseDirectory, "tiny"), zip);
    isRight = Run(zip, new LocalDate(2025, 6, 4), peers: null);
    return isRight ? 0 : 1;
}

var obstacle = options.HasPeers ? Peer.Install(artifacts) : "not asked for";
if (obstacle is not null)
{
    Console.WriteLine($"Without peers: {obstacle}.");
}

foreach (var (archive, date) in new[]
{
    ("nyc_subway_2018.zip", new LocalDate(2018, 7, 11)),
    ("porto_alegre_2019.zip", new LocalDate(2019, 5, 15)),
})
{
    var zip = Path.Combine(options.Data, archive);
    if (!File.Exists(zip))
    {
        Console.WriteLine($"Without {archive}: there is no {zip}; --data DIR names another folder.");
        continue;
    }

    isRight &= Run(zip, date, obstacle is null ? artifacts : null);
}

return isRight ? 0 : 1;

bool Run(string zip, LocalDate date, string? peers)
{
    using var stream = File.OpenRead(zip);
    var import = GtfsImporter.Read(stream, Path.GetFileName(zip), date);
    var network = import.Feed?.Network
        ?? throw new InvalidDataException($"{zip}: {import.Notices.Concat(import.Feed?.Notices ?? []).First()}");
    return new Contest(Path.GetFileNameWithoutExtension(zip), network, date, Console.Out)
        .Run(options.Pairs, options.Runs, peers);
}

/// <summary>What was asked for.</summary>
internal sealed class Options(string[] args)
{
    public bool IsSmoke => args.Contains("--smoke");

    public bool HasPeers => !args.Contains("--no-peers");

    public int Pairs => Number("--pairs", IsSmoke ? 300 : 1_000);

    public int Runs => Number("--runs", IsSmoke ? 3 : 5);

    /// <summary>Gets of how many calls a feed is to be loaded; null: not asked for.</summary>
    public int? Calls => Value("--calls") is null ? null : Number("--calls", 0);

    /// <summary>Gets the root of the repository.</summary>
    public string Root { get; } = FindRoot();

    public string Data => Value("--data") ?? Path.Combine(Root, "..", "shared", "data", "gtfs");

    private int Number(string name, int otherwise) => Value(name) is { } text
        ? int.Parse(text, CultureInfo.InvariantCulture)
        : otherwise;

    private string? Value(string name) => Array.IndexOf(args, name) is >= 0 and var at && at + 1 < args.Length
        ? args[at + 1]
        : null;

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Karvan.slnx")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? Directory.GetCurrentDirectory();
    }
}
