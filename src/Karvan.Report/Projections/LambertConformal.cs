using System.Globalization;
using Karvan.Model;

namespace Karvan.Report;

/// <summary>Lambert's conformal conic with two standard parallels, on the sphere.</summary>
/// <remarks>
/// Source: Snyder, "Map Projections: A Working Manual", USGS Professional Paper 1395, 1987, 15-1 to 15-4.
/// </remarks>
internal sealed class LambertConformal : IMapProjection
{
    private readonly double _cone;
    private readonly double _factor;
    private readonly double _rhoOfOrigin;
    private readonly double _meridian;

    /// <summary>Makes the projection; both parallels lie on one side of the equator and differ [degrees].</summary>
    public LambertConformal(double meridian, double latitude, double southParallel, double northParallel)
    {
        var (south, north) = (double.DegreesToRadians(southParallel), double.DegreesToRadians(northParallel));
        _cone = Math.Log(Math.Cos(south) / Math.Cos(north)) / Math.Log(Half(north) / Half(south));
        _factor = Math.Cos(south) * Math.Pow(Half(south), _cone) / _cone;
        _rhoOfOrigin = Rho(latitude);
        _meridian = meridian;
        Name = string.Create(
            CultureInfo.InvariantCulture,
            $"Lambert conformal conic, standard parallels {southParallel:0.#}° and {northParallel:0.#}° N");
    }

    /// <inheritdoc/>
    public string Name { get; }

    /// <inheritdoc/>
    public PlanePoint Project(GeoPoint point)
    {
        var rho = Rho(point.Latitude);
        var theta = _cone * double.DegreesToRadians(point.Longitude - _meridian);
        return new(rho * Math.Sin(theta), _rhoOfOrigin - (rho * Math.Cos(theta)));
    }

    private static double Half(double latitude) => Math.Tan((Math.PI / 4) + (latitude / 2));

    private double Rho(double latitude) => _factor / Math.Pow(Half(double.DegreesToRadians(latitude)), _cone);
}
