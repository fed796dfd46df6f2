namespace Karvan.Feed;

/// <summary>How many rows a file has, by confidence.</summary>
/// <param name="File">The file.</param>
/// <param name="Rows">All rows.</param>
/// <param name="High">Rows of confidence high; rows of files without that column count nowhere.</param>
/// <param name="Medium">Rows of confidence medium.</param>
/// <param name="Low">Rows of confidence low.</param>
/// <param name="Assumed">Rows of confidence assumed.</param>
/// <param name="WithFigure">Rows that carry a figure: a number with a unit, or a span of time.</param>
/// <param name="WithPublishedFigure">Those of them that are not assumed.</param>
public sealed record FileStatistics(
    string File, int Rows, int High, int Medium, int Low, int Assumed, int WithFigure, int WithPublishedFigure);
