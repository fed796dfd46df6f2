using System.Globalization;
using System.Text;
using Karvan.Model;

namespace Karvan.Report;

/// <summary>The base map that lies in the assembly: shores and borders, from Natural Earth.</summary>
/// <remarks>
/// basemap.csv has a header row and the columns <c>kind</c> and <c>points</c>: longitude and latitude in turn, whole
/// hundredths of a degree, separated by blanks.
/// </remarks>
internal static class BasemapFile
{
    private const double UnitsPerDegree = 100;

    private static readonly Lazy<IReadOnlyList<BasemapLine>> AllLines = new(Read);

    /// <summary>Gets all lines, outlines of land first.</summary>
    public static IReadOnlyList<BasemapLine> Lines => AllLines.Value;

    private static List<BasemapLine> Read()
    {
        using var stream = typeof(BasemapFile).Assembly.GetManifestResourceStream("basemap.csv")
            ?? throw new InvalidOperationException("The assembly has no base map.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var lines = new List<BasemapLine>();
        reader.ReadLine();
        while (reader.ReadLine() is { } row)
        {
            var comma = row.IndexOf(',', StringComparison.Ordinal);
            var kind = Enum.Parse<BasemapKind>(row.AsSpan(0, comma), ignoreCase: true);
            lines.Add(new(kind, ReadPoints(row[(comma + 1)..])));
        }

        return lines;
    }

    private static GeoPoint[] ReadPoints(string text)
    {
        var numbers = text.Split(' ');
        var points = new GeoPoint[numbers.Length / 2];
        for (var i = 0; i < points.Length; i++)
        {
            points[i] = new(Degrees(numbers[(2 * i) + 1]), Degrees(numbers[2 * i]));
        }

        return points;
    }

    private static double Degrees(string units) =>
        int.Parse(units, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture) / UnitsPerDegree;
}
