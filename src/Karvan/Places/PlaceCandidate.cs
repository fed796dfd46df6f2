using Karvan.Model;

namespace Karvan;

/// <summary>A place that may have been meant.</summary>
/// <param name="Id">The id of the location, terminal or crossing.</param>
/// <param name="Name">Its name.</param>
/// <param name="Country">Its country; none for a crossing.</param>
public sealed record PlaceCandidate(string Id, string Name, Country Country)
{
    /// <summary>Gives name, id and country, such as <c>Aktau (KZ-AAU, KZ)</c>.</summary>
    public override string ToString() => Country.IsNone ? $"{Name} ({Id})" : $"{Name} ({Id}, {Country})";
}
