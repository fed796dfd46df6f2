namespace Karvan.Report;

/// <summary>All names of a map: places first, then seas, countries and degrees where room is left.</summary>
internal sealed class MapNames
{
    private const double DegreeSize = 10;

    private readonly List<PlacedName> _places;
    private readonly List<(string Name, PlanePoint At, double Size, string Class)> _ground = [];

    public MapNames(MapFrame frame, NamePlacer placer, IReadOnlyList<MapPlace> places, bool isEnglish)
    {
        _places = placer.Place(places);
        if (isEnglish)
        {
            _ground.AddRange(Waters.Visible(frame, placer).Select(name => (name.Name, name.At, name.Size, "waters")));
            _ground.AddRange(Lands.Visible(frame, placer).Select(name => (name.Name, name.At, name.Size, "lands")));
        }

        _ground.AddRange(
            from label in MapGrid.Labels(frame)
            where placer.TryTake(label.Text, label.At, DegreeSize)
            select (label.Text, label.At, DegreeSize, "degree"));
    }

    /// <summary>Writes what lies below the lines: seas, countries, degrees.</summary>
    public void WriteGround(SvgWriter svg)
    {
        foreach (var (name, at, size, style) in _ground)
        {
            svg.Text(
                "text",
                name,
                ("class", style),
                ("font-size", SvgWriter.Number(size)),
                ("text-anchor", "middle"),
                ("x", SvgWriter.Number(at.X)),
                ("y", SvgWriter.Number(at.Y)));
        }
    }

    /// <summary>Writes the names of places, above everything.</summary>
    public void WritePlaces(SvgWriter svg)
    {
        foreach (var name in _places)
        {
            svg.Text(
                "text",
                name.Text,
                ("class", "name"),
                ("paint-order", "stroke"),
                ("font-size", SvgWriter.Number(name.Size)),
                ("text-anchor", name.Anchor),
                ("font-weight", name.IsMain ? "bold" : "normal"),
                ("x", SvgWriter.Number(name.At.X)),
                ("y", SvgWriter.Number(name.At.Y)));
        }
    }
}
