using Karvan.Model;

namespace Karvan;

/// <summary>All names of a network's locations and terminals, ready to be compared.</summary>
internal sealed class PlaceNames
{
    private readonly Dictionary<string, List<Target>> _ids = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, List<Target>> _accented = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Target>> _folded = new(StringComparer.Ordinal);

    public PlaceNames(Network network)
    {
        for (var i = 0; i < network.Locations.Length; i++)
        {
            var location = network.Locations[i];
            var target = new Target(new LocationIndex(i), null);
            Add(_ids, location.Id, target);
            Add(_ids, location.Locode, target);
            AddName(location.Name, target);
            foreach (var name in location.Names)
            {
                AddName(name.Text, target);
            }
        }

        for (var i = 0; i < network.Terminals.Length; i++)
        {
            var terminal = network.Terminals[i];
            var target = new Target(terminal.Location, new TerminalIndex(i));
            Add(_ids, terminal.Id, target);
            AddName(terminal.Name, target);
        }
    }

    /// <summary>Gives what bears the text as id, else as name, else as name without accents; may be empty.</summary>
    public IReadOnlyList<Target> FindExact(string text)
    {
        var folded = NameFolding.Fold(text);
        return Find(_ids, text.Trim().Replace(" ", string.Empty, StringComparison.Ordinal))
            ?? Find(_accented, NameFolding.FoldCase(text))
            ?? Find(_folded, folded)
            ?? [];
    }

    /// <summary>Gives what the text is the least misspelling of; may be empty.</summary>
    public IReadOnlyList<Target> FindMisspelt(string text)
    {
        var word = NameFolding.Fold(text);
        var (best, found) = (int.MaxValue, new HashSet<Target>());
        foreach (var (name, targets) in _folded)
        {
            if (Misspelling.Find(word, name) is not { } slips || slips > best)
            {
                continue;
            }

            if (slips < best)
            {
                found.Clear();
                best = slips;
            }

            found.UnionWith(targets);
        }

        return [.. found];
    }

    /// <summary>
    /// Gives every target with the distance of its nearest name, nearest first; ties in feed order. An id that differs
    /// in case and hyphens alone is nearest.
    /// </summary>
    public IEnumerable<Target> OrderByNearness(string text)
    {
        var word = NameFolding.Fold(text);
        var distances = new Dictionary<Target, int>();
        foreach (var (name, targets) in _folded)
        {
            Note(targets, NameNearness.Between(word, name));
        }

        foreach (var (_, targets) in _ids.Where(id => NameFolding.Fold(id.Key) == word))
        {
            Note(targets, 0);
        }

        return distances.OrderBy(pair => pair.Value)
            .ThenBy(pair => pair.Key.Terminal is not null)
            .ThenBy(pair => pair.Key.Location.Value)
            .ThenBy(pair => pair.Key.Terminal?.Value ?? -1)
            .Select(pair => pair.Key);

        void Note(List<Target> targets, int distance)
        {
            foreach (var target in targets)
            {
                distances[target] = Math.Min(distance, distances.GetValueOrDefault(target, distance));
            }
        }
    }

    private void AddName(string name, Target target)
    {
        Add(_accented, NameFolding.FoldCase(name), target);
        Add(_folded, NameFolding.Fold(name), target);
    }

    private static void Add(Dictionary<string, List<Target>> names, string key, Target target)
    {
        if (key.Length == 0)
        {
            return;
        }

        if (!names.TryGetValue(key, out var targets))
        {
            names.Add(key, targets = []);
        }

        if (!targets.Contains(target))
        {
            targets.Add(target);
        }
    }

    private static List<Target>? Find(Dictionary<string, List<Target>> names, string key) =>
        key.Length > 0 && names.TryGetValue(key, out var targets) ? targets : null;

    /// <summary>What a name stands for: a location, or a terminal in it.</summary>
    /// <remarks>A class: collections of it are compiled ahead of time, those of a struct at every start.</remarks>
    public sealed record Target(LocationIndex Location, TerminalIndex? Terminal);
}
