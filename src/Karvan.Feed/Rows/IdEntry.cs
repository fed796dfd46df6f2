namespace Karvan.Feed;

/// <summary>A row that has an id.</summary>
/// <param name="Kind">What the row is.</param>
/// <param name="Index">Its index in the network; −1: the row was dropped, which has its own notice.</param>
/// <param name="File">Its file.</param>
/// <param name="Line">Its line.</param>
internal readonly record struct IdEntry(IdKind Kind, int Index, string File, int Line);
