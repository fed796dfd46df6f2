using System.Globalization;
using Karvan.Model;

namespace Karvan.Report;

/// <summary>Draws one map page: heading, map, legend.</summary>
internal sealed class SvgMap
{
    private const double ThinPixels = 0.6;

    private const double ThinLinePixels = 1.5;

    private const double LandMargin = 10;

    private readonly Network _network;
    private readonly MapView _view;
    private readonly MapFrame _frame;
    private readonly List<MapLineOnPage> _lines;
    private readonly List<MapPlace> _places;
    private readonly List<(Crossing Crossing, PlanePoint At)> _crossings;
    private readonly MapNames _names;

    public SvgMap(Network network, MapView view, string language)
    {
        _network = network;
        _view = view;
        _frame = new(view.Box);
        _lines = MapLineOnPage.Of(network, _frame);
        _places = MapPlaces.Of(network, _frame, language);
        _crossings =
        [
            .. network.Crossings
                .Select(crossing => (crossing, _frame.ToPage(MapLine.MiddleOf(network, crossing))))
                .Where(row => _frame.Box.Contains(row.Item2))
                .OrderBy(row => row.crossing.Gauges == Gauges.Both),
        ];
        var signs = _places.Select(place => Around(place.At, place.Radius))
            .Concat(_crossings.Select(row => Around(row.At, HalfOf(row.Crossing))));
        var placer = new NamePlacer(_frame.Box, signs, _lines.SelectMany(line => line.Sample()));
        _names = new(_frame, placer, _places, isEnglish: language == NetworkMap.English);
    }

    /// <summary>Writes the document and a line end.</summary>
    public void Write(TextWriter output)
    {
        using (var svg = new SvgWriter(output))
        {
            var (width, height) = (MapFrame.MapWidth + (2 * MapFrame.Margin), _frame.Box.Bottom + MapLegend.Height);
            svg.Start(
                "svg",
                ("width", SvgWriter.Number(width)),
                ("height", SvgWriter.Number(height)),
                ("viewBox", $"0 0 {SvgWriter.Number(width)} {SvgWriter.Number(height)}"));
            svg.Text("title", $"{_network.Info.Title} ({_network.Info.Id})");
            svg.Text("desc", $"Feed {_network.Info.Id}, SHA-256 {_network.Info.Hash}, view {_view.Name}: {_view.Box}");
            svg.Text("style", MapStyle.Sheet);
            svg.Empty("rect", ("width", "100%"), ("height", "100%"), ("fill", "#ffffff"));
            WriteHeading(svg);
            WriteMap(svg);
            MapLegend.Write(_frame, svg);
            svg.End();
        }

        output.Write('\n');
    }

    private void WriteHeading(SvgWriter svg)
    {
        var info = _network.Info;
        svg.Label(info.Title, "title", new(MapFrame.Margin, 32));
        var hash = info.Hash[..Math.Min(12, info.Hash.Length)];
        svg.Label(
            $"Feed {info.Id} · SHA-256 {hash} · period {info.Period} · view: {_view.Name}",
            "small",
            new(MapFrame.Margin, 53));
    }

    private void WriteMap(SvgWriter svg)
    {
        var box = _frame.Box;
        svg.Start("clipPath", ("id", "map"));
        svg.Empty("rect", Sides(box));
        svg.End();
        svg.Start("g", ("clip-path", "url(#map)"));
        svg.Empty("rect", [("class", "water"), .. Sides(box)]);
        WriteBasemap(svg);
        WriteGrid(svg);
        _names.WriteGround(svg);
        WriteLines(svg);
        WritePlaces(svg);
        WriteCrossings(svg);
        _names.WritePlaces(svg);
        svg.End();
        svg.Empty("rect", [("class", "frame"), .. Sides(box)]);
    }

    private void WriteBasemap(SvgWriter svg)
    {
        var around = _frame.Box.Grown(LandMargin);
        var outlines = Lines(BasemapKind.Land).Select(line => LineClip.Outline(line, around))
            .Where(line => line.Count > 2)
            .Select(line => SvgWriter.Path(LineClip.Thin(line, ThinPixels), isClosed: true));
        var land = string.Concat(outlines);
        if (land.Length > 0)
        {
            svg.Empty("path", ("class", "shallows"), ("d", land));
            svg.Empty("path", ("class", "land"), ("d", land));
        }

        foreach (var (kind, style) in new[] { (BasemapKind.Border, "border"), (BasemapKind.Disputed, "disputed") })
        {
            var borders = string.Concat(Lines(kind).SelectMany(line => LineClip.Runs(line, around))
                .Select(run => SvgWriter.Path(LineClip.Thin(run, ThinPixels), isClosed: false)));
            if (borders.Length > 0)
            {
                svg.Empty("path", ("class", style), ("d", borders));
            }
        }

        IEnumerable<List<PlanePoint>> Lines(BasemapKind kind) =>
            BasemapFile.Lines.Where(line => line.Kind == kind).Select(line => _frame.ToPage(line.Points));
    }

    private void WriteGrid(SvgWriter svg)
    {
        var grid = string.Concat(MapGrid.Lines(_frame.View)
            .SelectMany(line => LineClip.Runs(_frame.ToPage(line), _frame.Box))
            .Select(run => SvgWriter.Path(run, isClosed: false)));
        if (grid.Length > 0)
        {
            svg.Empty("path", ("class", "grid"), ("d", grid));
        }
    }

    // Thin lines first, railways last: what matters most lies on top.
    private void WriteLines(SvgWriter svg)
    {
        var ordered = _lines.OrderBy(line => line.IsRail).ThenBy(line => line.Density).ToList();
        foreach (var line in ordered.Where(line => line.IsRail && line.Density > 0))
        {
            var width = SvgWriter.Number(MapStyle.Width(line.Density) + 2.4);
            svg.Empty("path", ("class", "casing"), ("stroke-width", width), ("d", Path(line)));
        }

        foreach (var line in ordered)
        {
            var what = line.IsCrossing ? "data-crossing-line" : "data-link";
            var classes = string.Create(CultureInfo.InvariantCulture, $"line {line.Way} density{line.Density}");
            svg.Start("path", (what, line.Id), ("class", classes), ("d", Path(line)));
            svg.Text("title", line.About);
            svg.End();
        }

        foreach (var line in ordered.Where(line => line.IsHollow && line.Density >= MapStyle.LeastHollow))
        {
            var width = SvgWriter.Number(MapStyle.CoreWidth(line.Density));
            svg.Empty("path", ("class", "core"), ("stroke-width", width), ("d", Path(line)));
        }

        static string Path(MapLineOnPage line) =>
            string.Concat(line.Runs.Select(run => SvgWriter.Curve(LineClip.Thin(run, ThinLinePixels))));
    }

    private void WriteCrossings(SvgWriter svg)
    {
        foreach (var (crossing, at) in _crossings)
        {
            var classes = crossing.Gauges == Gauges.Both ? "crossing break" : "crossing";
            var sides = Sides(Around(at, HalfOf(crossing)));
            svg.Start("rect", [("data-crossing", crossing.Id), ("class", classes), .. sides]);
            svg.Text("title", crossing.Name);
            svg.End();
        }
    }

    private void WritePlaces(SvgWriter svg)
    {
        foreach (var place in Enumerable.Reverse(_places))
        {
            svg.Start(
                "circle",
                ("data-location", place.Id),
                ("class", Words.Snake(place.Sign)),
                ("cx", SvgWriter.Number(place.At.X)),
                ("cy", SvgWriter.Number(place.At.Y)),
                ("r", SvgWriter.Number(place.Radius)));
            svg.Text("title", place.Name);
            svg.End();
        }
    }

    // Crossings lie close in Europe; at small scales only those that change the gauge keep their size.
    private double HalfOf(Crossing crossing) => _frame.HasStations || crossing.Gauges == Gauges.Both ? 4 : 3;

    private static PageBox Around(PlanePoint at, double by) => new PageBox(at.X, at.Y, at.X, at.Y).Grown(by);

    private static (string Name, string Value)[] Sides(PageBox box) =>
    [
        ("x", SvgWriter.Number(box.Left)),
        ("y", SvgWriter.Number(box.Top)),
        ("width", SvgWriter.Number(box.Width)),
        ("height", SvgWriter.Number(box.Height)),
    ];
}
