using Karvan.Feed;
using Karvan.Model;

namespace Karvan.Report.Tests;

/// <summary>The feeds of this repository, read once.</summary>
internal static class Feeds
{
    private static readonly string Root = FindRoot();

    private static readonly Lazy<Network> ReadExample = new(() => Read("example"));

    private static readonly Lazy<Network> ReadEurasia = new(() => Read("eurasia"));

    public static Network Example => ReadExample.Value;

    public static Network Eurasia => ReadEurasia.Value;

    public static Network Named(string name) => name == "example" ? Example : Eurasia;

    private static Network Read(string name) => new FeedReader().Read(Path.Combine(Root, "feeds", name)).Network
        ?? throw new InvalidOperationException($"feeds/{name} has errors.");

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Karvan.slnx")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException("The tests must run inside the repository.");
    }
}
