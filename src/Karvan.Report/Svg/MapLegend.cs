using System.Globalization;

namespace Karvan.Report;

/// <summary>What stands below the map: what lines and signs mean, the scale, projection and origin.</summary>
internal static class MapLegend
{
    /// <summary>Room it takes below the map [px].</summary>
    public const double Height = 176;

    private const double EarthRadiusKm = 6371.0088;

    private const double RowHeight = 21;

    private const double SampleWidth = 56;

    private const double SecondColumn = 205;

    private const double LongestScaleBar = 220;

    private static readonly (string Class, string Text)[] Ways =
    [
        ("rail1435", "railway, 1435 mm"),
        ("rail1520", "railway, 1520 mm"),
        ("rail1435-1520", "railway, both gauges"),
        ("road", "road"),
        ("sea", "sea"),
        ("air", "air"),
    ];

    private static readonly string[] Densities =
    [
        "no service of the feed",
        $"under {MapStyle.Medium} departures a week",
        $"{MapStyle.Medium} to {MapStyle.Wide - 1}",
        $"{MapStyle.Wide} and more",
    ];

    /// <summary>Writes it below the map.</summary>
    public static void Write(MapFrame frame, SvgWriter svg)
    {
        var top = frame.Box.Bottom + 26;
        WriteWays(new(MapFrame.Margin, top), svg);
        WriteDensities(new(490, top), svg);
        WriteSigns(new(815, top), svg);
        WriteScale(frame, new(1190, top), svg);
    }

    private static void WriteWays(PlanePoint at, SvgWriter svg)
    {
        svg.Label("Links", "head", at);
        for (var i = 0; i < Ways.Length; i++)
        {
            var corner = new PlanePoint(at.X + (i / 3 * SecondColumn), at.Y + (((i % 3) + 1) * RowHeight));
            WriteSample($"line density2 {Ways[i].Class}", corner, svg);
            svg.Label(Ways[i].Text, "small", new(corner.X + SampleWidth + 8, corner.Y));
        }

        WriteBorder("border", "border", new(at.X, at.Y + (4 * RowHeight)), svg);
        WriteHollow(new(at.X, at.Y + (5 * RowHeight)), svg);
        WriteBorder("disputed", "not agreed by all concerned", new(at.X + SecondColumn, at.Y + (4 * RowHeight)), svg);
    }

    private static void WriteHollow(PlanePoint at, SvgWriter svg)
    {
        WriteSample("line density3 rail1435", at, svg);
        svg.Empty(
            "path",
            ("class", "core"),
            ("stroke-width", SvgWriter.Number(MapStyle.CoreWidth(3))),
            ("d", SvgWriter.Path([new(at.X, at.Y - 4), new(at.X + SampleWidth, at.Y - 4)], isClosed: false)));
        svg.Label("railway without electric traction, if 7 or more", "small", new(at.X + SampleWidth + 8, at.Y));
    }

    private static void WriteBorder(string style, string text, PlanePoint at, SvgWriter svg)
    {
        WriteSample(style, at, svg);
        svg.Label(text, "small", new(at.X + SampleWidth + 8, at.Y));
    }

    private static void WriteDensities(PlanePoint at, SvgWriter svg)
    {
        svg.Label("Service density, both ways", "head", at);
        for (var i = 0; i < Densities.Length; i++)
        {
            var corner = new PlanePoint(at.X, at.Y + ((i + 1) * RowHeight));
            WriteSample(string.Create(CultureInfo.InvariantCulture, $"line rail1435 density{i}"), corner, svg);
            svg.Label(Densities[i], "small", new(corner.X + SampleWidth + 8, corner.Y));
        }
    }

    private static void WriteSigns(PlanePoint at, SvgWriter svg)
    {
        svg.Label("Places", "head", at);
        WriteDot("port", 5, "port", 1);
        WriteDot("terminal", 4, "terminal on land", 2);
        WriteDot("airport", 4, "airport", 3);
        WriteDot("station", 2.2, "station or post without a terminal", 4);
        WriteSquare("crossing", "border crossing", 1);
        WriteSquare("crossing break", "crossing, change of gauge", 2);

        void WriteDot(string style, double radius, string text, int row)
        {
            var y = at.Y + (row * RowHeight);
            svg.Empty(
                "circle",
                ("class", style),
                ("cx", SvgWriter.Number(at.X + 6)),
                ("cy", SvgWriter.Number(y - 4)),
                ("r", SvgWriter.Number(radius)));
            svg.Label(text, "small", new(at.X + 18, y));
        }

        void WriteSquare(string style, string text, int row)
        {
            var (x, y) = (at.X + 140, at.Y + (row * RowHeight));
            svg.Empty(
                "rect",
                ("class", style),
                ("x", SvgWriter.Number(x)),
                ("y", SvgWriter.Number(y - 8)),
                ("width", "8"),
                ("height", "8"));
            svg.Label(text, "small", new(x + 14, y));
        }
    }

    private static void WriteScale(MapFrame frame, PlanePoint at, SvgWriter svg)
    {
        var pixelsPerKm = frame.PixelsPerRadius / EarthRadiusKm;
        var km = RoundDown(LongestScaleBar / pixelsPerKm);
        var width = km * pixelsPerKm;
        svg.Label("Scale", "head", at);
        var y = at.Y + RowHeight - 8;
        svg.Empty(
            "path",
            ("class", "frame"),
            ("d", $"M{SvgWriter.Number(at.X)} {SvgWriter.Number(y - 5)}v10m0 -5h{SvgWriter.Number(width)}m0 -5v10"));
        var length = string.Create(CultureInfo.InvariantCulture, $"{km:#,##0} km");
        svg.Label(length, "small", new(at.X + width + 10, y + 4));
        WriteNorth(new(at.X + LongestScaleBar + 80, at.Y), svg);
        string[] lines =
        [
            frame.Projection.Name,
            "true to scale along its standard parallels",
            "shores and borders: Natural Earth (public domain)",
            "everything else: the feed, with its sources",
        ];
        for (var i = 0; i < lines.Length; i++)
        {
            svg.Label(lines[i], "small", new(at.X, at.Y + ((i + 2) * RowHeight)));
        }
    }

    // North is up along the middle meridian; elsewhere the grid shows it.
    private static void WriteNorth(PlanePoint at, SvgWriter svg)
    {
        var (x, y) = (SvgWriter.Number(at.X), SvgWriter.Number(at.Y - 14));
        svg.Empty("path", ("class", "north"), ("d", $"M{x} {y}l6 26l-6 -6l-6 6Z"));
        svg.Label("N", "head", new(at.X - 5, at.Y + 26));
    }

    private static void WriteSample(string classes, PlanePoint at, SvgWriter svg) => svg.Empty(
        "path",
        ("class", classes),
        ("d", SvgWriter.Path([new(at.X, at.Y - 4), new(at.X + SampleWidth, at.Y - 4)], isClosed: false)));

    // 1, 2 or 5 times a power of ten.
    private static double RoundDown(double value)
    {
        var power = Math.Pow(10, Math.Floor(Math.Log10(value)));
        return power * (value / power >= 5 ? 5 : value / power >= 2 ? 2 : 1);
    }
}
