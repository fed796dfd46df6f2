using Karvan.Model;

namespace Karvan.Report;

/// <summary>One line of the base map.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Points">Its points; an outline of land does not repeat the first.</param>
internal sealed record BasemapLine(BasemapKind Kind, IReadOnlyList<GeoPoint> Points);
