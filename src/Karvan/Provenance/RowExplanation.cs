using System.Collections.Immutable;
using Karvan.Feed;
using Karvan.Model;

namespace Karvan;

/// <summary>Everything that the feed says about one of its rows.</summary>
public sealed record RowExplanation
{
    /// <summary>Gets the row's name: file and line, then its id or first cells.</summary>
    public required string Label { get; init; }

    /// <summary>Gets the file.</summary>
    public required FileSchema File { get; init; }

    /// <summary>Gets the cells that are filled, in canonical order; one alone where one was asked for.</summary>
    public required ImmutableArray<CellExplanation> Cells { get; init; }

    /// <summary>Gets the columns that are blank.</summary>
    public required ImmutableArray<string> Blank { get; init; }

    /// <summary>Gets the publication or method that it rests on; null: it is one itself.</summary>
    public required Source? Source { get; init; }

    /// <summary>Gets its confidence; null for a source or method.</summary>
    public required Confidence? Confidence { get; init; }

    /// <summary>Gets what rests on the row, by file; empty: nothing does by name.</summary>
    public required ImmutableArray<Influence> Influences { get; init; }
}
