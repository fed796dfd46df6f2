namespace Karvan.Cli.Tests;

/// <summary>A copy of the small feed with other locations, in a folder that goes with it.</summary>
internal sealed class BrokenFeed : IDisposable
{
    public BrokenFeed(Func<string, string> change)
    {
        Path = Directory.CreateTempSubdirectory("karvan-feed-").FullName;
        foreach (var file in Directory.GetFiles(CommandRun.Feed))
        {
            File.Copy(file, System.IO.Path.Combine(Path, System.IO.Path.GetFileName(file)));
        }

        var locations = System.IO.Path.Combine(Path, "locations.csv");
        File.WriteAllText(locations, change(File.ReadAllText(locations)));
    }

    public string Path { get; }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
