namespace Karvan.Cli;

/// <summary>A feed has errors and is not used.</summary>
internal sealed class FeedErrorsException(IReadOnlyList<string> lines) : Exception(lines[0])
{
    /// <summary>Gets what to show: how many errors, then some of them, one a line.</summary>
    public IReadOnlyList<string> Lines { get; } = lines;
}
