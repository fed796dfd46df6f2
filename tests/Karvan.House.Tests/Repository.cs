namespace Karvan.House.Tests;

/// <summary>The repository these tests stand in: its files as text, without what builds and tools put there.</summary>
internal static class Repository
{
    private static readonly string[] Foreign = [".git", "artifacts", "bin", "obj", "node_modules", ".vs", ".idea"];

    private static readonly string[] Binary = [".png", ".woff2", ".zip", ".pdf", ".ico"];

    /// <summary>Gets the folder that holds Karvan.slnx.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>
    /// Gets every text file of the project, by path from the root with forward slashes, in ordinal order.
    /// </summary>
    public static IReadOnlyList<string> Files { get; } = [.. List(Root).Order(StringComparer.Ordinal)];

    public static IEnumerable<string> FilesIn(string folder, string extension) => Files.Where(file =>
        file.StartsWith(folder, StringComparison.Ordinal) && file.EndsWith(extension, StringComparison.Ordinal));

    public static string Read(string file) => File.ReadAllText(Path.Combine(Root, file));

    public static string[] ReadLines(string file) => File.ReadAllLines(Path.Combine(Root, file));

    private static IEnumerable<string> List(string folder)
    {
        foreach (string child in Directory.EnumerateDirectories(folder))
        {
            if (!Foreign.Contains(Path.GetFileName(child)))
            {
                foreach (string file in List(child))
                {
                    yield return file;
                }
            }
        }

        foreach (string file in Directory.EnumerateFiles(folder))
        {
            if (!Binary.Contains(Path.GetExtension(file)))
            {
                yield return Path.GetRelativePath(Root, file).Replace('\\', '/');
            }
        }
    }

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
