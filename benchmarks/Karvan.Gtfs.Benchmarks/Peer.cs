using System.Diagnostics;
using System.Text.Json;

namespace Karvan.Gtfs.Benchmarks;

/// <summary>A journey planner from npm in a process of its own, asked line by line.</summary>
internal sealed class Peer : IDisposable
{
    private readonly Process _process;

    private Peer(string name, Process process) => (Name, _process) = (name, process);

    public string Name { get; }

    /// <summary>Installs the peers into a folder, once; gives why they cannot be, or null.</summary>
    public static string? Install(string folder)
    {
        Directory.CreateDirectory(folder);
        const string Package = "package.json";
        File.Copy(Path.Combine(AppContext.BaseDirectory, Package), Path.Combine(folder, Package), overwrite: true);
        if (Directory.Exists(Path.Combine(folder, "node_modules", "minotor"))
            && Directory.Exists(Path.Combine(folder, "node_modules", "raptor-journey-planner")))
        {
            return null;
        }

        try
        {
            using var npm = Process.Start(new ProcessStartInfo("npm", "install --no-audit --no-fund --ignore-scripts")
            {
                WorkingDirectory = folder,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            })!;
            npm.ErrorDataReceived += (_, _) => { };
            npm.BeginErrorReadLine();
            npm.StandardOutput.ReadToEnd();
            npm.WaitForExit();
            return npm.ExitCode == 0 ? null : "npm could not install them";
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return "npm is not installed";
        }
    }

    public static Peer Start(string name, string folder, string feed, string date, int readySeconds)
    {
        var start = new ProcessStartInfo("node")
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var argument in new[]
        {
            "--max-old-space-size=4096",
            Path.Combine(AppContext.BaseDirectory, "peers.mjs"),
            name,
            feed,
            date,
            $"{readySeconds}",
        })
        {
            start.ArgumentList.Add(argument);
        }

        var process = Process.Start(start)!;
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        var peer = new Peer(name, process);
        peer.Read();
        return peer;
    }

    /// <summary>Asks all pairs; gives the time of each [ms], and the sets if they are wanted.</summary>
    public (double[] Milliseconds, List<(int Arrival, int Rides)>[] Sets) Run(
        IEnumerable<(string From, string To)> pairs, bool wantsSets)
    {
        var run = pairs.Select(pair => new[] { pair.From, pair.To });
        _process.StandardInput.WriteLine(JsonSerializer.Serialize(new { run, sets = wantsSets }));
        _process.StandardInput.Flush();
        using var answer = Read();
        var milliseconds = answer.RootElement.GetProperty("ms").EnumerateArray().Select(ms => ms.GetDouble()).ToArray();
        var sets = answer.RootElement.GetProperty("sets").EnumerateArray().Select(set => set.EnumerateArray()
            .Select(found => ((int)found[0].GetDouble(), found[1].GetInt32())).ToList()).ToArray();
        return (milliseconds, sets);
    }

    public void Dispose()
    {
        _process.StandardInput.Close();
        if (!_process.WaitForExit(5_000))
        {
            _process.Kill();
        }

        _process.Dispose();
    }

    private JsonDocument Read() => JsonDocument.Parse(_process.StandardOutput.ReadLine()
        ?? throw new InvalidOperationException($"{Name} ended without an answer."));
}
