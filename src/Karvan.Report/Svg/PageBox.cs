namespace Karvan.Report;

/// <summary>A box on the page [px], x to the right and y downwards.</summary>
/// <param name="Left">Left side.</param>
/// <param name="Top">Top side.</param>
/// <param name="Right">Right side.</param>
/// <param name="Bottom">Bottom side.</param>
internal readonly record struct PageBox(double Left, double Top, double Right, double Bottom)
{
    /// <summary>Gets the width [px].</summary>
    public double Width => Right - Left;

    /// <summary>Gets the height [px].</summary>
    public double Height => Bottom - Top;

    /// <summary>Gives the box so many pixels larger on each side.</summary>
    public PageBox Grown(double by) => new(Left - by, Top - by, Right + by, Bottom + by);

    /// <summary>Gives whether a point lies inside or on a side.</summary>
    public bool Contains(PlanePoint point) =>
        point.X >= Left && point.X <= Right && point.Y >= Top && point.Y <= Bottom;

    /// <summary>Gives whether another box lies wholly inside.</summary>
    public bool Contains(PageBox other) =>
        other.Left >= Left && other.Right <= Right && other.Top >= Top && other.Bottom <= Bottom;

    /// <summary>Gives whether two boxes share a point.</summary>
    public bool Overlaps(PageBox other) =>
        Left < other.Right && other.Left < Right && Top < other.Bottom && other.Top < Bottom;

    /// <summary>Gives the smallest box around points.</summary>
    public static PageBox Around(IReadOnlyCollection<PlanePoint> points) => new(
        points.Min(point => point.X),
        points.Min(point => point.Y),
        points.Max(point => point.X),
        points.Max(point => point.Y));
}
