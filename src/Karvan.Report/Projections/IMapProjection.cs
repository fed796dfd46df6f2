using Karvan.Model;

namespace Karvan.Report;

/// <summary>A way to lay the sphere flat, at the scale of 1 for 1 on its standard parallels.</summary>
internal interface IMapProjection
{
    /// <summary>Gets its name and parameters, for the map's margin.</summary>
    string Name { get; }

    /// <summary>Gives a point in Earth radii: x to the east, y to the north.</summary>
    PlanePoint Project(GeoPoint point);
}
