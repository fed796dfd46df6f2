using Karvan.Model;

namespace Karvan.Report;

/// <summary>Where the map lies on the page, and where a place lies on the map.</summary>
internal sealed class MapFrame
{
    /// <summary>Width of the map [px].</summary>
    public const double MapWidth = 1560;

    /// <summary>Blank around everything on the page [px].</summary>
    public const double Margin = 20;

    private const double HeadingHeight = 64;

    private const double LeastHeight = 620;

    private const double MostHeight = 1300;

    // A degree of latitude takes 30 px then; on a smaller scale stations would hide the lines.
    private const double LeastPixelsPerRadiusForStations = 1_700;

    private const int StepsAlongSide = 32;

    private readonly PlanePoint _origin;

    public MapFrame(GeoBox view)
    {
        View = view;
        Projection = MapProjections.For(view);
        var bounds = PageBox.Around([.. Outline(view).Select(Projection.Project)]);
        var height = Math.Clamp(MapWidth * bounds.Height / bounds.Width, LeastHeight, MostHeight);
        PixelsPerRadius = Math.Min(MapWidth / bounds.Width, height / bounds.Height);
        Box = new(Margin, HeadingHeight, Margin + MapWidth, HeadingHeight + Math.Round(height));
        _origin = new((bounds.Left + bounds.Right) / 2, (bounds.Top + bounds.Bottom) / 2);
    }

    /// <summary>Gets the part of the Earth asked for; the map shows at least that.</summary>
    public GeoBox View { get; }

    /// <summary>Gets the projection.</summary>
    public IMapProjection Projection { get; }

    /// <summary>Gets the map's place on the page.</summary>
    public PageBox Box { get; }

    /// <summary>Gets the pixels for one radius of the Earth, where the projection is true to scale.</summary>
    public double PixelsPerRadius { get; }

    /// <summary>Gets whether there is room for stations and posts without a terminal.</summary>
    public bool HasStations => PixelsPerRadius >= LeastPixelsPerRadiusForStations;

    /// <summary>Gives a place's point on the page.</summary>
    public PlanePoint ToPage(GeoPoint point)
    {
        var flat = Projection.Project(point);
        return new(
            ((Box.Left + Box.Right) / 2) + ((flat.X - _origin.X) * PixelsPerRadius),
            ((Box.Top + Box.Bottom) / 2) - ((flat.Y - _origin.Y) * PixelsPerRadius));
    }

    /// <summary>Gives a line's points on the page.</summary>
    public List<PlanePoint> ToPage(IEnumerable<GeoPoint> points) => [.. points.Select(ToPage)];

    private static IEnumerable<GeoPoint> Outline(GeoBox box)
    {
        for (var i = 0; i <= StepsAlongSide; i++)
        {
            var longitude = box.West + (box.Width * i / StepsAlongSide);
            var latitude = box.South + (box.Height * i / StepsAlongSide);
            yield return new(box.South, longitude);
            yield return new(box.North, longitude);
            yield return new(latitude, box.West);
            yield return new(latitude, box.East);
        }
    }
}
