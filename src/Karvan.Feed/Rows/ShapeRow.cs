using Karvan.Model;

namespace Karvan.Feed;

/// <summary>One row of shapes.csv.</summary>
/// <param name="Link">The link.</param>
/// <param name="Sequence">The number of the point in its shape.</param>
/// <param name="Point">The point.</param>
internal readonly record struct ShapeRow(int Link, int Sequence, ShapePoint Point);
