using System.Diagnostics;

namespace Karvan.House.Tests;

/// <summary>A copy of the repository, in a folder with a space in its name, where commands run.</summary>
/// <remarks>
/// The build that ./karvan keeps comes along, so commands start at once; nothing run here touches the project.
/// </remarks>
public sealed class Sandbox : IDisposable
{
    private const int LastLines = 10;

    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(5);

    private readonly string _folder;

    /// <summary>
    /// Brings the build up to date, then copies; <c>cp -p</c> keeps the times that freshness is judged by.
    /// </summary>
    public Sandbox()
    {
        Require(Start(Repository.Root, "./karvan --version"));
        _folder = Directory.CreateTempSubdirectory("karvan house ").FullName;
        string files = string.Join(' ', Repository.Files.Select(file => file.Split('/')[0]).Distinct());
        Require(Start(Repository.Root, $"""
            cp -pR {files} "{_folder}" &&
            mkdir "{_folder}/artifacts" && cp -pR artifacts/karvan "{_folder}/artifacts"
            """));
    }

    /// <summary>Gets the folder of the copy.</summary>
    public string Folder => _folder;

    /// <summary>Runs one command line in the copy.</summary>
    public Outcome Run(string command) => Start(_folder, command);

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static void Require(Outcome outcome) => Assert.True(
        outcome.ExitCode == 0, $"exit {outcome.ExitCode}\n{string.Join('\n', outcome.Errors.Split('\n').TakeLast(LastLines))}");

    private static Outcome Start(string folder, string command)
    {
        var start = new ProcessStartInfo("bash", ["-c", command])
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["NO_COLOR"] = "1";
        start.Environment.Remove("KARVAN_HOME");
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        if (!process.WaitForExit(Limit))
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"After {Limit}, still running: {command}");
        }

        return new(process.ExitCode, output.GetAwaiter().GetResult(), errors.GetAwaiter().GetResult());
    }

    /// <summary>How a command ended and what it wrote.</summary>
    public sealed record Outcome(int ExitCode, string Output, string Errors)
    {
        /// <summary>Gets the lines of the output, without the empty one after the last line break.</summary>
        public string[] Lines => Output.Length == 0 ? [] : Output.TrimEnd('\n').Split('\n');
    }
}
