using System.Collections.Immutable;
using Karvan.Model;

namespace Karvan;

/// <summary>Finds the place that a person means.</summary>
/// <remarks>
/// <para>A text is compared first with ids and UN/LOCODEs, then with names in all languages of the feed, then with
/// names without case, accents, apostrophes, hyphens and spaces (dotted and dotless i are one letter), and only then
/// read as a small misspelling.</para>
/// <para>A city and its own parts are one place: the outermost wins. Only unrelated namesakes are ambiguous.</para>
/// <para>Thread safety: immutable; one instance serves any number of threads.</para>
/// </remarks>
public sealed class PlaceFinder(Network network)
{
    private const int MaxCandidates = 5;

    private readonly PlaceNames _names = new(network);
    private readonly CrossingNames _crossings = new(network);

    /// <summary>Finds a place that goods can be handed over at or fetched from.</summary>
    /// <returns>Any case; <see cref="PlaceMatch.Found"/> has at least one terminal.</returns>
    public PlaceMatch FindEnd(string text) => Match(text, mustHaveTerminal: true);

    /// <summary>Finds a place that may have no terminal, such as a border station.</summary>
    /// <returns>Any case but <see cref="PlaceMatch.WithoutTerminal"/>.</returns>
    public PlaceMatch FindLocation(string text) => Match(text, mustHaveTerminal: false);

    /// <summary>Finds the border crossings that bear an id or a name; may be empty.</summary>
    public ImmutableArray<CrossingIndex> FindCrossings(string text) => _crossings.Find(text);

    /// <summary>Gives the places and crossings whose names come nearest, at most five, nearest first.</summary>
    public ImmutableArray<PlaceCandidate> FindNearest(string text) => FindNearest(text, mustHaveTerminal: false);

    private PlaceMatch Match(string text, bool mustHaveTerminal)
    {
        if (Related(_names.FindExact(text), mustHaveTerminal, isGuess: false) is { Length: > 0 } exact)
        {
            return exact is [var one]
                ? FoundOrWithout(one, mustHaveTerminal)
                : new PlaceMatch.Ambiguous([.. exact.Select(ToCandidate)]);
        }

        return Related(_names.FindMisspelt(text), mustHaveTerminal, isGuess: true) is [var meant]
            ? FoundOrWithout(meant, mustHaveTerminal)
            : new PlaceMatch.Unknown(FindNearest(text, mustHaveTerminal));
    }

    // What lies in another match is no place of its own; of namesakes only those with terminals can be an end.
    private ImmutableArray<Place> Related(
        IReadOnlyList<PlaceNames.Target> targets, bool mustHaveTerminal, bool isGuess)
    {
        var locations = targets.Where(target => target.Terminal is null).Select(target => target.Location).ToList();
        var outermost = locations.Where(inner =>
            !locations.Any(outer => outer != inner && network.IsPartOf(inner, outer)));
        var terminals = targets
            .Where(target => target.Terminal is not null
                && !locations.Any(outer => network.IsPartOf(target.Location, outer)))
            .GroupBy(target => target.Location);

        Place[] places =
        [
            .. outermost.Select(location => new Place(location, null, network.GetTerminals(location), isGuess)),
            .. terminals.Select(group =>
                ToPlace(group.Key, [.. group.Select(target => target.Terminal!.Value)], isGuess)),
        ];
        return mustHaveTerminal && places.Any(place => !place.Terminals.IsEmpty)
            ? [.. places.Where(place => !place.Terminals.IsEmpty)]
            : [.. places];
    }

    private static Place ToPlace(LocationIndex location, ImmutableArray<TerminalIndex> terminals, bool isGuess) =>
        new(location, terminals is [var only] ? only : null, terminals, isGuess);

    private PlaceMatch FoundOrWithout(Place place, bool mustHaveTerminal)
    {
        if (!mustHaveTerminal || !place.Terminals.IsEmpty)
        {
            return new PlaceMatch.Found(place);
        }

        var here = network[place.Location].Point;
        var nearest = network.Terminals
            .Select(terminal => (terminal.Location, Kilometres: here.DistanceKm(network[terminal.Location].Point)))
            .OrderBy(other => other.Kilometres)
            .Take(1)
            .ToArray();
        return nearest is [var (location, kilometres)]
            ? new PlaceMatch.WithoutTerminal(place.Location, location, kilometres)
            : new PlaceMatch.WithoutTerminal(place.Location, null, 0);
    }

    private ImmutableArray<PlaceCandidate> FindNearest(string text, bool mustHaveTerminal) =>
        [.. _names.OrderByNearness(text)
            .Where(target => target.Terminal is null)
            .Select(target => new Place(target.Location, null, network.GetTerminals(target.Location), IsGuess: true))
            .Where(place => !mustHaveTerminal || !place.Terminals.IsEmpty)
            .Take(MaxCandidates)
            .Select(ToCandidate)];

    private PlaceCandidate ToCandidate(Place place) =>
        new(place.GetId(network), place.GetName(network), network[place.Location].Country);
}
