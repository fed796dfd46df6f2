using System.Collections.Immutable;
using Karvan.Model;

namespace Karvan;

/// <summary>What a text means as a place.</summary>
public abstract record PlaceMatch
{
    private PlaceMatch()
    {
    }

    /// <summary>One place is meant.</summary>
    /// <param name="Place">The place.</param>
    public sealed record Found(Place Place) : PlaceMatch;

    /// <summary>Several places that have nothing to do with each other bear the name.</summary>
    /// <param name="Candidates">The places, in feed order.</param>
    public sealed record Ambiguous(ImmutableArray<PlaceCandidate> Candidates) : PlaceMatch;

    /// <summary>No place bears the name.</summary>
    /// <param name="Nearest">Up to five places whose names come nearest, nearest first.</param>
    public sealed record Unknown(ImmutableArray<PlaceCandidate> Nearest) : PlaceMatch;

    /// <summary>The place is known, but nothing can be loaded there.</summary>
    /// <param name="Location">The place.</param>
    /// <param name="Nearest">The nearest place with a terminal, by great circle; null: there is none.</param>
    /// <param name="Kilometres">How far that is [km].</param>
    public sealed record WithoutTerminal(LocationIndex Location, LocationIndex? Nearest, double Kilometres)
        : PlaceMatch;
}
