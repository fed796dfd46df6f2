namespace Karvan.Routing;

/// <summary>All four criteria count as they are, from one start.</summary>
internal readonly struct ExactDominance : IDominance
{
    /// <inheritdoc/>
    public bool CountsCost => true;

    /// <inheritdoc/>
    public int Rank(in Criteria hope) => hope.Arrival;

    /// <inheritdoc/>
    public Criteria Limit(in Criteria criteria) => criteria;

    /// <inheritdoc/>
    public Criteria Tolerated(in Criteria criteria, int ahead) => criteria;

    /// <inheritdoc/>
    public bool StaysAhead(int arrival, bool shifts, int limit, bool limitShifts) => true;
}
