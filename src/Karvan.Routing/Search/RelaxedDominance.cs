namespace Karvan.Routing;

/// <summary>What stands for another may be worse by a share of it for each ride.</summary>
/// <remarks>
/// On the way only cost and emissions are relaxed, at most once a ride, since a minute may miss a weekly ship. So of
/// what the whole journey is allowed, all is left of elapsed time, and of the others what belongs to the rides to come.
/// Powers of 1 + share are whole multiples of 2⁻³², rounded down, so that no processor gives another.
/// </remarks>
internal readonly struct RelaxedDominance : IDominance
{
    private const int MostLegs = 20;
    private const int Bits = 32;

    private readonly ChosenDominance _chosen;
    private readonly bool _mayBeDearer;
    private readonly int _start;
    private readonly ulong[] _powers = new ulong[MostLegs + 1];

    /// <param name="chosen">What counts.</param>
    /// <param name="tolerance">What counts once.</param>
    /// <param name="mayBeDearer">Whether cost is relaxed, too.</param>
    /// <param name="start">From when elapsed time counts: the last start that the search answers for [s].</param>
    public RelaxedDominance(ChosenDominance chosen, Tolerance tolerance, bool mayBeDearer, int start)
    {
        (_chosen, _mayBeDearer, _start) = (chosen, mayBeDearer, start);
        _powers[0] = 1UL << Bits;
        for (var legs = 1; legs <= MostLegs; legs++)
        {
            _powers[legs] = _powers[legs - 1]
                + (ulong)((UInt128)_powers[legs - 1] * (uint)tolerance.Numerator / (uint)tolerance.Denominator);
        }
    }

    /// <inheritdoc/>
    public bool CountsCost => _chosen.CountsCost;

    /// <inheritdoc/>
    public int Rank(in Criteria hope) => _chosen.Rank(hope);

    /// <inheritdoc/>
    public Criteria Limit(in Criteria criteria) => _chosen.Limit(criteria);

    /// <inheritdoc/>
    public Criteria Tolerated(in Criteria criteria, int ahead) => _chosen.Limit(new(
        criteria.Arrival <= _start
            ? criteria.Arrival
            : (int)Math.Min(Clock.Never, _start + Stretch(criteria.Arrival - _start, criteria.Legs)),
        _mayBeDearer ? Stretch(criteria.Cents, ahead) : criteria.Cents,
        Stretch(criteria.Work, ahead),
        criteria.Legs));

    /// <inheritdoc/>
    public bool StaysAhead(int arrival, bool shifts, int limit, bool limitShifts) => true;

    // Rounded down; of less than nothing, itself. More rides than the most count as the most.
    private long Stretch(long amount, int legs)
    {
        if (amount <= 0)
        {
            return amount;
        }

        var high = Math.BigMul((ulong)amount, _powers[Math.Min(legs, MostLegs)], out var low);
        return (long)((high << (64 - Bits)) | (low >> Bits));
    }
}
