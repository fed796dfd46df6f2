using System.Collections.Immutable;
using Karvan.Model;
using Karvan.Routing;

namespace Karvan;

/// <summary>Reads what must not be touched. Serves one question.</summary>
internal sealed class AvoidanceResolution(PlaceFinder places)
{
    private static readonly (string Word, Passage Passage)[] Waters =
    [
        ("caspian", Passage.Caspian),
        ("blacksea", Passage.BlackSea),
        ("bosphorus", Passage.Bosphorus),
        ("bosporus", Passage.Bosphorus),
        ("suez", Passage.Suez),
        ("cape", Passage.Cape),
        ("gibraltar", Passage.Gibraltar),
        ("malacca", Passage.Malacca),
    ];

    private readonly List<Country> _countries = [];
    private readonly List<LocationIndex> _locations = [];
    private readonly List<CrossingIndex> _crossings = [];
    private readonly List<Passage> _passages = [];

    /// <summary>Gets what was wrong, in one line; null after success.</summary>
    public string? Problem { get; private set; }

    /// <summary>Gives the avoidance, or null with <see cref="Problem"/> set.</summary>
    public Avoidance? Resolve(ImmutableArray<string> texts, ImmutableArray<Mode> modes)
    {
        foreach (var text in texts)
        {
            if (!Add(text))
            {
                return null;
            }
        }

        return new Avoidance
        {
            Countries = [.. _countries.Distinct()],
            Locations = [.. _locations.Distinct()],
            Crossings = [.. _crossings.Distinct()],
            Passages = [.. _passages.Distinct()],
            Modes = [.. modes.Distinct()],
        };
    }

    // Codes and waters are words of the command; a place wins over a crossing and a country of the same name.
    private bool Add(string text)
    {
        var word = NameFolding.Fold(text);
        if (text.Trim().Length == 2 && Countries.Find(text) is { } code)
        {
            _countries.Add(code);
            return true;
        }

        if (Waters.Where(water => water.Word == word).Select(water => water.Passage).ToArray() is [var passage])
        {
            _passages.Add(passage);
            return true;
        }

        var match = places.FindLocation(text);
        if (match is PlaceMatch.Found { Place.IsGuess: false } exact)
        {
            _locations.Add(exact.Place.Location);
            return true;
        }

        if (places.FindCrossings(text) is { IsEmpty: false } crossings)
        {
            _crossings.AddRange(crossings);
            return true;
        }

        if (Countries.Find(text) is { } country)
        {
            _countries.Add(country);
            return true;
        }

        if (match is PlaceMatch.Found guess)
        {
            _locations.Add(guess.Place.Location);
            return true;
        }

        Problem = $"{Wording.NotOnePlace(text, match)}; countries (such as RU), crossings and the waters "
            + "caspian, black_sea, bosphorus, suez, cape, gibraltar, malacca are allowed too";
        return false;
    }
}
