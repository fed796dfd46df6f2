using System.Globalization;

namespace Karvan.Eurasia.Tests;

/// <summary>A published length between two places, and whether the feed is known not to agree.</summary>
/// <param name="Modes">Modes joined by plus signs, such as <c>rail+sea</c>.</param>
/// <param name="Stops">Both ends, and the places on the way that say which way is meant.</param>
/// <param name="Km">The length as published [km].</param>
/// <param name="Source">Its id in sources.csv.</param>
/// <param name="Disagreement">Why the feed differs; empty: it must agree.</param>
internal sealed record PublishedLength(string Modes, string[] Stops, decimal Km, string Source, string Disagreement)
{
    /// <summary>Reads lines of modes, stops, km and source, and after a bar why the feed differs.</summary>
    public static IEnumerable<PublishedLength> Parse(string table) =>
        from line in table.Split('\n', StringSplitOptions.RemoveEmptyEntries)
        let parts = line.Split('|', StringSplitOptions.TrimEntries)
        let cells = parts[0].Split(' ', StringSplitOptions.RemoveEmptyEntries)
        select new PublishedLength(
            cells[0],
            cells[1..^2],
            decimal.Parse(cells[^2], CultureInfo.InvariantCulture),
            cells[^1],
            parts.ElementAtOrDefault(1) ?? string.Empty);

    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Modes} {string.Join(' ', Stops)} {Km} km ({Source})");
}
