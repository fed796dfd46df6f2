using System.Collections.Immutable;

namespace Karvan;

/// <summary>What simulated years say of observations and of the feed's own waits.</summary>
/// <param name="Observations">The observations that they answer.</param>
/// <param name="Waits">The feed's waits beside those of the simulated year; empty: nothing was simulated.</param>
public sealed record SimulatedVerification(
    ImmutableArray<VerifiedObservation> Observations, ImmutableArray<WaitComparison> Waits)
{
    /// <summary>Gets the score of the observations that count.</summary>
    public Score Score => new(
        Observations.Count(one => one is { IsCounted: true, Agrees: true }), Observations.Count(one => one.IsCounted));

    /// <summary>Gets how many waits of a basis are reproduced, of those before which goods passed.</summary>
    public Score WaitScore(WaitBasis basis) => new(
        Waits.Count(one => one.Basis == basis && one.Agrees), Waits.Count(one => one.Basis == basis));
}
