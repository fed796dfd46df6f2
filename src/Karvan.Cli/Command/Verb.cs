using System.CommandLine;

namespace Karvan.Cli;

/// <summary>A command with examples, which its help shows last.</summary>
internal sealed class Verb(string name, string description, string examples) : Command(name, description)
{
    /// <summary>Gets the examples, one a line; may be empty.</summary>
    public string Examples { get; } = examples;
}
