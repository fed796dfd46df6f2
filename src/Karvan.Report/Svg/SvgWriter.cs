using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace Karvan.Report;

/// <summary>Writes SVG elements; coordinates to a tenth of a pixel, in no culture's manner.</summary>
internal sealed class SvgWriter : IDisposable
{
    private readonly XmlWriter _xml;

    public SvgWriter(TextWriter output) => _xml = XmlWriter.Create(output, new XmlWriterSettings
    {
        Indent = true,
        IndentChars = " ",
        NewLineChars = "\n",
        NewLineHandling = NewLineHandling.None,
        OmitXmlDeclaration = true,
        CloseOutput = false,
    });

    /// <summary>Begins an element with attributes by name and value.</summary>
    public void Start(string element, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        _xml.WriteStartElement(element, "http://www.w3.org/2000/svg");
        foreach (var (name, value) in attributes)
        {
            _xml.WriteAttributeString(name, Clean(value));
        }
    }

    /// <summary>Ends the element begun last.</summary>
    public void End() => _xml.WriteEndElement();

    /// <summary>Writes an element without content.</summary>
    public void Empty(string element, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        Start(element, attributes);
        End();
    }

    /// <summary>Writes an element with text.</summary>
    public void Text(string element, string text, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        Start(element, attributes);
        _xml.WriteString(Clean(text));
        End();
    }

    /// <summary>Writes a line of text on the page.</summary>
    public void Label(string text, string classes, PlanePoint at) =>
        Text("text", text, ("class", classes), ("x", Number(at.X)), ("y", Number(at.Y)));

    /// <summary>Writes another document's picture, its corner at a point.</summary>
    public void Embed(string document, PlanePoint at)
    {
        var picture = XElement.Parse(document);
        picture.SetAttributeValue("x", Number(at.X));
        picture.SetAttributeValue("y", Number(at.Y));
        picture.WriteTo(_xml);
    }

    /// <summary>Gives the path through points, closed or open.</summary>
    public static string Path(IReadOnlyList<PlanePoint> points, bool isClosed)
    {
        var path = new StringBuilder(points.Count * 12);
        for (var i = 0; i < points.Count; i++)
        {
            path.Append(i == 0 ? 'M' : 'L').Append(Number(points[i].X)).Append(' ').Append(Number(points[i].Y));
        }

        return isClosed ? path.Append('Z').ToString() : path.ToString();
    }

    /// <summary>Gives path data of a smooth line through points (Catmull and Rom's spline as Bézier curves).</summary>
    public static string Curve(IReadOnlyList<PlanePoint> points)
    {
        if (points.Count < 3)
        {
            return Path(points, isClosed: false);
        }

        var path = new StringBuilder(points.Count * 30);
        path.Append('M').Append(Number(points[0].X)).Append(' ').Append(Number(points[0].Y));
        for (var i = 1; i < points.Count; i++)
        {
            var (from, to) = (points[i - 1], points[i]);
            Append(path, 'C', Control(points[Math.Max(0, i - 2)], from, to, from));
            Append(path, ' ', Control(points[Math.Min(points.Count - 1, i + 1)], to, from, to));
            Append(path, ' ', to);
        }

        return path.ToString();
    }

    /// <summary>Gives a number with one place at most.</summary>
    public static string Number(double value) =>
        decimal.Round((decimal)value, 1).ToString("0.#", CultureInfo.InvariantCulture);

    /// <inheritdoc/>
    public void Dispose() => _xml.Dispose();

    // Along the chord of both neighbours, at most a third of the way, so that a short piece makes no loop.
    private static PlanePoint Control(PlanePoint before, PlanePoint at, PlanePoint after, PlanePoint origin)
    {
        var (x, y) = (after.X - before.X, after.Y - before.Y);
        var reach = Math.Sqrt(((after.X - at.X) * (after.X - at.X)) + ((after.Y - at.Y) * (after.Y - at.Y))) / 3;
        var length = Math.Sqrt((x * x) + (y * y));
        return length == 0 ? origin : new(origin.X + (x / length * reach), origin.Y + (y / length * reach));
    }

    private static void Append(StringBuilder path, char lead, PlanePoint point) =>
        path.Append(lead).Append(Number(point.X)).Append(' ').Append(Number(point.Y));

    // XML has no form at all for some characters; a name that holds one is shown without it.
    private static string Clean(string text) => text.All(IsXml) ? text : string.Concat(text.Where(IsXml));

    private static bool IsXml(char letter) => XmlConvert.IsXmlChar(letter) || char.IsSurrogate(letter);
}
