using Karvan.Model;

namespace Karvan.Cli;

/// <summary>Words for the restrictions that closed a way.</summary>
internal static class Closures
{
    /// <summary>Gives what is closed: a country code, or the id of a location, terminal, crossing or link.</summary>
    public static string GetPlaceId(Network network, Restriction restriction) => restriction switch
    {
        { Location: { } location } => network[location].Id,
        { Terminal: { } terminal } => network[terminal].Id,
        { Crossing: { } crossing } => network[crossing].Id,
        { Link: { } link } => network[link].Id,
        _ => restriction.Territory.Code,
    };

    /// <summary>Gives one sentence: what is closed, to what, by which rule, from which source.</summary>
    public static string Describe(Network network, Restriction restriction)
    {
        var mode = restriction.Mode is { } only ? $" by {Words.Plain(only)}" : string.Empty;
        var (place, rule) = (GetPlaceName(network, restriction), restriction.Rule.TrimEnd('.'));
        return $"{place} is closed to these goods{mode}: {rule} [{network[restriction.Provenance.Source].Id}].";
    }

    private static string GetPlaceName(Network network, Restriction restriction) => restriction switch
    {
        { Location: { } location } => network[location].Name,
        { Terminal: { } terminal } => network[terminal].Name,
        { Crossing: { } crossing } => network[crossing].Name,
        { Link: { } link } => $"The link {network[network[link].From].Name} – {network[network[link].To].Name}",
        _ => Countries.GetName(restriction.Territory),
    };
}
