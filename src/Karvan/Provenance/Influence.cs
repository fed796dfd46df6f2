using System.Collections.Immutable;

namespace Karvan;

/// <summary>Rows of one file that rest on a row.</summary>
/// <param name="How">How, such as <c>naming it in from</c> or <c>running over it</c>.</param>
/// <param name="File">The file.</param>
/// <param name="Count">How many rows.</param>
/// <param name="First">
/// The first of them in file order; of all influences of a row at most <see cref="MaxFirst"/>.
/// </param>
public sealed record Influence(string How, string File, int Count, ImmutableArray<string> First)
{
    /// <summary>The most rows that are named.</summary>
    public const int MaxFirst = 20;
}
