using System.Collections.Immutable;
using Karvan.Feed;

namespace Karvan;

/// <summary>One cell of a row.</summary>
/// <param name="Column">The column: name, meaning, unit.</param>
/// <param name="Text">The text as it stands in the file.</param>
/// <param name="Targets">The rows that it names, such as <c>locations.csv:2 KZ-AAU Aktau</c>.</param>
public sealed record CellExplanation(ColumnSchema Column, string Text, ImmutableArray<string> Targets);
