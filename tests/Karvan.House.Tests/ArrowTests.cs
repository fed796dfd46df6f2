using System.Xml.Linq;

namespace Karvan.House.Tests;

/// <summary>The rooms, the arrows between them and the packages each may have.</summary>
/// <remarks>
/// Levels rise from 0; an arrow points to a lower level, and rooms of one level do not see each other.
/// </remarks>
public class ArrowTests
{
    private static readonly Dictionary<string, Room> Rooms = new()
    {
        ["Karvan.Model"] = new(0, ["NodaTime"]),
        ["Karvan.Kernel"] = new(0, []),
        ["Karvan.Feed"] = new(1, ["YamlDotNet"]),
        ["Karvan.Routing"] = new(1, []),
        ["Karvan.Simulation"] = new(1, []),
        ["Karvan"] = new(2, []),
        ["Karvan.Report"] = new(2, ["OxyPlot.Core"]),
        ["Karvan.Cli"] = new(5, ["Parquet.Net", "System.CommandLine"]),
    };

    [Fact]
    public void Rooms_InSource_AreAllListed() => Assert.Equal(
        Rooms.Keys.Order(StringComparer.Ordinal), Projects("src/").Keys.Order(StringComparer.Ordinal));

    [Fact]
    public void Arrows_BetweenRooms_PointDown() => Offenders.None(
        from project in Projects("src/")
        from target in References(project.Value, "ProjectReference").Select(Path.GetFileNameWithoutExtension)
        where Rooms[target!].Level >= Rooms[project.Key].Level
        select $"{project.Key} -> {target}");

    [Fact]
    public void Packages_OfRooms_AreTheAllowedOnes() => Offenders.None(
        from project in Projects("src/")
        from package in References(project.Value, "PackageReference")
        where !Rooms[project.Key].Packages.Contains(package)
        select $"{project.Key} -> {package}");

    /// <summary>Versions stand in Directory.Packages.props alone, and none stands there unused.</summary>
    [Fact]
    public void Packages_Versions_AreCentralAndUsed()
    {
        var projects = Repository.Files.Where(file =>
            file.EndsWith(".csproj", StringComparison.Ordinal)
            || file.EndsWith("Directory.Build.props", StringComparison.Ordinal)).Select(Load).ToList();
        var used = projects.SelectMany(project => References(project, "PackageReference"));
        var held = References(Load("Directory.Packages.props"), "PackageVersion");

        Offenders.None(projects.SelectMany(project => project.Descendants("PackageReference"))
            .Where(reference => reference.Attribute("Version") is not null)
            .Select(reference => reference.ToString()));
        Assert.Equal(held.Order(StringComparer.Ordinal), used.Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Solution_Projects_AreAllOfThem() => Assert.Equal(
        Repository.FilesIn("", ".csproj"),
        Load("Karvan.slnx").Descendants("Project").Select(project => project.Attribute("Path")!.Value)
            .Order(StringComparer.Ordinal));

    private static Dictionary<string, XDocument> Projects(string folder) =>
        Repository.FilesIn(folder, ".csproj").ToDictionary(file => Path.GetFileNameWithoutExtension(file), Load);

    private static XDocument Load(string file) => XDocument.Load(Path.Combine(Repository.Root, file));

    private static IEnumerable<string> References(XDocument project, string kind) =>
        project.Descendants(kind).Select(reference => reference.Attribute("Include")!.Value.Replace('\\', '/'));

    private sealed record Room(int Level, string[] Packages);
}
