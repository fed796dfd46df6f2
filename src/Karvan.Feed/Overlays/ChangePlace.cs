namespace Karvan.Feed;

/// <summary>Where a change is written, and what it belongs to.</summary>
/// <param name="File">The file.</param>
/// <param name="Line">The line, counted from 1.</param>
/// <param name="Column">The character, counted from 1.</param>
/// <param name="By">The measure or overlay, as notices name it.</param>
internal readonly record struct ChangePlace(string File, int Line, int Column, string By);
