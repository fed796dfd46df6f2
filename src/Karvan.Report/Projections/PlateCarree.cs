using System.Globalization;
using Karvan.Model;

namespace Karvan.Report;

/// <summary>The equidistant cylindrical projection: degrees as a grid, true to scale on one parallel.</summary>
/// <remarks>Source: Snyder, as for <see cref="LambertConformal"/>, 12-1 and 12-2.</remarks>
internal sealed class PlateCarree(double meridian, double latitude, double parallel) : IMapProjection
{
    private readonly double _stretch = Math.Cos(double.DegreesToRadians(parallel));

    /// <inheritdoc/>
    public string Name { get; } = string.Create(
        CultureInfo.InvariantCulture,
        $"plate carrée, standard parallel {Math.Abs(parallel):0.#}° {(parallel < 0 ? 'S' : 'N')}");

    /// <inheritdoc/>
    public PlanePoint Project(GeoPoint point) => new(
        double.DegreesToRadians(point.Longitude - meridian) * _stretch,
        double.DegreesToRadians(point.Latitude - latitude));
}
