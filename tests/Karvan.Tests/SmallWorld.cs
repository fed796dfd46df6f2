using System.Collections.Immutable;
using Karvan.Model;
using NodaTime;

namespace Karvan.Tests;

/// <summary>
/// A network of places alone, one a line: id, UN/LOCODE or -, country, names, and what it is part of.
/// </summary>
/// <remarks>A star after the id: it has a terminal, called like the place with " terminal".</remarks>
internal static class SmallWorld
{
    public static readonly Provenance Published = new(new SourceIndex(0), Confidence.High);

    public static readonly Provenance Assumed = new(new SourceIndex(1), Confidence.Assumed);

    public static Network Places(string text)
    {
        var locations = ImmutableArray.CreateBuilder<Location>();
        var terminals = ImmutableArray.CreateBuilder<Terminal>();
        foreach (var line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var cells = line.Split(';', StringSplitOptions.TrimEntries);
            var id = cells[0].TrimEnd('*');
            var names = cells[3].Split('/', StringSplitOptions.TrimEntries);
            var index = new LocationIndex(locations.Count);
            locations.Add(new Location
            {
                Id = id,
                Name = names[0],
                Locode = cells[1].Trim('-'),
                Country = new(cells[2]),
                Point = new(40, locations.Count),
                TimeZone = DateTimeZone.Utc,
                Names = [.. names.Skip(1).Select(name => new LocalName("en", name))],
                PartOf = cells.Length > 4 ? new LocationIndex(locations.FindIndex(cells[4])) : null,
                Provenance = Published,
            });
            if (cells[0].EndsWith('*'))
            {
                terminals.Add(new Terminal
                {
                    Id = $"{id}-T",
                    Location = index,
                    Name = $"{names[0]} terminal",
                    Kind = TerminalKind.RailTerminal,
                    Provenance = Published,
                });
            }
        }

        return new Network { Info = Info, Sources = Sources, Locations = locations.ToImmutable(), Terminals = terminals.ToImmutable() };
    }

    public static FeedInfo Info { get; } =
        new("small", "A small world", new string('0', 64), "2025", new YearMonth(2025, 6), null, "CC0-1.0");

    public static ImmutableArray<Source> Sources { get; } =
    [
        new("S1", false, "A publication", "A publisher", "2025", "https://example.org", string.Empty, null, string.Empty),
        new("m-guess", true, "A guess", string.Empty, string.Empty, string.Empty, string.Empty, 1, string.Empty),
    ];

    private static int FindIndex(this ImmutableArray<Location>.Builder locations, string id) =>
        Enumerable.Range(0, locations.Count).First(i => locations[i].Id == id);
}
