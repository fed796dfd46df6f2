namespace Karvan.Kernel.Tests;

/// <summary>What happened, one line each, with its tick.</summary>
internal sealed class Journal(Simulation simulation)
{
    private readonly List<string> _lines = [];

    public void Note(string what) => _lines.Add(FormattableString.Invariant($"{simulation.Now} {what}"));

    public override string ToString() => string.Join("; ", _lines);
}
