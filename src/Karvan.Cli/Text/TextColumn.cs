namespace Karvan.Cli;

/// <summary>A column of a <see cref="TextTable"/>.</summary>
/// <param name="Title">The title.</param>
/// <param name="IsNumber">Whether it is set to the right.</param>
/// <param name="Least">The least width that it may be wrapped to; null: it is never wrapped.</param>
internal sealed record TextColumn(string Title, bool IsNumber = false, int? Least = null);
