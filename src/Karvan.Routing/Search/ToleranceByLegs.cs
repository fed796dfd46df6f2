namespace Karvan.Routing;

/// <summary>What may stand for an amount where a tolerance counts several times over.</summary>
/// <remarks>Powers of 1 + share as whole multiples of 2⁻³², rounded down, so that no processor gives another.</remarks>
internal sealed class ToleranceByLegs
{
    private const int Most = 20;
    private const int Bits = 32;

    private readonly ulong[] _powers = new ulong[Most + 1];

    /// <param name="tolerance">What counts once.</param>
    /// <param name="mayBeDearer">Whether cost is relaxed, too.</param>
    public ToleranceByLegs(Tolerance tolerance, bool mayBeDearer)
    {
        (IsNone, MayBeDearer) = (tolerance.IsNone, mayBeDearer);
        _powers[0] = 1UL << Bits;
        for (var legs = 1; legs <= Most; legs++)
        {
            _powers[legs] = _powers[legs - 1]
                + (IsNone ? 0 : (ulong)((UInt128)_powers[legs - 1] * (uint)tolerance.Numerator /
                    (uint)tolerance.Denominator));
        }
    }

    /// <summary>Gets whether nothing may be worse.</summary>
    public bool IsNone { get; }

    private bool MayBeDearer { get; }

    /// <summary>Gives the most that may stand for an amount, rounded down; of less than nothing, itself.</summary>
    /// <param name="amount">An amount of anything.</param>
    /// <param name="legs">How many times over; more than 20 count as 20.</param>
    public long Stretch(long amount, int legs)
    {
        if (IsNone || amount <= 0)
        {
            return amount;
        }

        var high = Math.BigMul((ulong)amount, _powers[Math.Min(legs, Most)], out var low);
        return (long)((high << (64 - Bits)) | (low >> Bits));
    }

    /// <summary>Gives the same of a cost [cent].</summary>
    public long StretchCents(long cents, int legs) => MayBeDearer ? Stretch(cents, legs) : cents;
}
