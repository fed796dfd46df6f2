using System.Collections.Immutable;
using Karvan.Model;

namespace Karvan;

/// <summary>The names of a network's border crossings. Several with one name are one border point.</summary>
internal sealed class CrossingNames(Network network)
{
    /// <summary>Gives the crossings with such an id, else with such a name; may be empty.</summary>
    public ImmutableArray<CrossingIndex> Find(string text)
    {
        var id = text.Trim();
        var byId = Where(crossing => string.Equals(crossing.Id, id, StringComparison.OrdinalIgnoreCase));
        if (!byId.IsEmpty)
        {
            return byId;
        }

        var name = NameFolding.Fold(text);
        return name.Length == 0 ? [] : Where(crossing => NameFolding.Fold(crossing.Name) == name);
    }

    private ImmutableArray<CrossingIndex> Where(Func<Crossing, bool> isMeant) =>
        [.. network.Crossings.Index().Where(row => isMeant(row.Item)).Select(row => new CrossingIndex(row.Index))];
}
