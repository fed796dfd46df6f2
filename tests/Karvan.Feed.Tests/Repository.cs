namespace Karvan.Feed.Tests;

/// <summary>The folders of this repository, found above the test program.</summary>
internal static class Repository
{
    /// <summary>Gets the root.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>Gives the full path of a file or folder.</summary>
    public static string PathOf(string relative) => Path.Combine(Root, relative);

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
