using System.Collections.Immutable;
using Karvan.Model;

namespace Karvan;

/// <summary>A place of the network that a text names.</summary>
/// <param name="Location">The location; of a terminal, where it lies.</param>
/// <param name="Terminal">The terminal, if the text names one; null: the whole place.</param>
/// <param name="Terminals">That terminal, or all of the place and its parts; may be empty.</param>
/// <param name="IsGuess">Whether the text was read as a misspelling.</param>
public sealed record Place(
    LocationIndex Location,
    TerminalIndex? Terminal,
    ImmutableArray<TerminalIndex> Terminals,
    bool IsGuess)
{
    /// <summary>Gives the id of the terminal or location.</summary>
    public string GetId(Network network) => Terminal is { } terminal ? network[terminal].Id : network[Location].Id;

    /// <summary>Gives the name of the terminal or location.</summary>
    public string GetName(Network network) =>
        Terminal is { } terminal ? network[terminal].Name : network[Location].Name;
}
