using System.Globalization;

namespace Karvan.Report;

/// <summary>A box of longitudes and latitudes [degrees], west of its east side and south of its north side.</summary>
/// <param name="West">Western side, degrees east.</param>
/// <param name="South">Southern side, degrees north.</param>
/// <param name="East">Eastern side, degrees east.</param>
/// <param name="North">Northern side, degrees north.</param>
public readonly record struct GeoBox(double West, double South, double East, double North)
{
    /// <summary>What the base map covers; beyond it there is only blank water.</summary>
    public static readonly GeoBox Basemap = new(-30, -40, 170, 84);

    /// <summary>Gets the width [degrees].</summary>
    public double Width => East - West;

    /// <summary>Gets the height [degrees].</summary>
    public double Height => North - South;

    /// <summary>Gets the middle longitude [degrees east].</summary>
    public double MiddleLongitude => (West + East) / 2;

    /// <summary>Gets the middle latitude [degrees north].</summary>
    public double MiddleLatitude => (South + North) / 2;

    /// <summary>Gives whether another box lies within this one.</summary>
    public bool Contains(GeoBox other) =>
        other.West >= West && other.East <= East && other.South >= South && other.North <= North;

    /// <summary>Gives the four sides as <c>west,south,east,north</c>.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{West:0.##},{South:0.##},{East:0.##},{North:0.##}");
}
