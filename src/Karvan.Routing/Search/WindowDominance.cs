namespace Karvan.Routing;

/// <summary>One kind of dominance for every start of a step of a window.</summary>
/// <remarks>
/// Within a step one thing can change: what moves along with its start falls behind what does not. So the one stands
/// for the other only where it is earlier by the whole step (README.md of this room, "A window of departures").
/// </remarks>
/// <param name="inner">The dominance at one start.</param>
/// <param name="stepSeconds">How much later the goods may come and still ask for the same answer [s].</param>
internal readonly struct WindowDominance<TDominance>(TDominance inner, int stepSeconds) : IDominance
    where TDominance : struct, IDominance
{
    /// <inheritdoc/>
    public bool CountsCost => inner.CountsCost;

    /// <inheritdoc/>
    public int Rank(in Criteria hope) => inner.Rank(hope);

    /// <inheritdoc/>
    public Criteria Limit(in Criteria criteria) => inner.Limit(criteria);

    /// <inheritdoc/>
    public Criteria Tolerated(in Criteria criteria, int ahead) => inner.Tolerated(criteria, ahead);

    /// <inheritdoc/>
    public bool StaysAhead(int arrival, bool shifts, int limit, bool limitShifts) =>
        !shifts || limitShifts || arrival + (long)stepSeconds <= limit;
}
