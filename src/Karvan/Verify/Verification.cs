using System.Collections.Immutable;

namespace Karvan;

/// <summary>The observations of a feed beside what its networks say.</summary>
/// <param name="Observations">All of them, in feed order.</param>
public sealed record Verification(ImmutableArray<VerifiedObservation> Observations)
{
    /// <summary>Gets the score of those that calibration may look at.</summary>
    public Score Calibrated => Count(heldOut: false);

    /// <summary>Gets the score of those kept out of calibration.</summary>
    public Score HeldOut => Count(heldOut: true);

    /// <summary>Gets the score of all.</summary>
    public Score All => new(
        Calibrated.Agreeing + HeldOut.Agreeing, Calibrated.Counted + HeldOut.Counted);

    private Score Count(bool heldOut)
    {
        var counted = Observations.Where(one => one.IsCounted && one.IsHeldOut == heldOut).ToList();
        return new(counted.Count(one => one.Agrees == true), counted.Count);
    }
}
