namespace Karvan.Routing;

/// <summary>Some of the criteria count, as they are, from one start: the others have no limit.</summary>
/// <remarks>
/// Without cost an earlier label can be no dearer, so it stands for a later one for good and no trip is let go: a label
/// whose cost has no limit is never on trial.
/// </remarks>
/// <param name="criteria">What counts.</param>
/// <param name="isTimed">Whether time counts beside it, since journeys are to begin as late as they can.</param>
internal readonly struct ChosenDominance(PlanCriteria criteria, bool isTimed = false) : IDominance
{
    private const int WorkBits = 12;

    private readonly Criteria _least = new(
        criteria.HasFlag(PlanCriteria.Arrival) ? int.MinValue : int.MaxValue,
        criteria.HasFlag(PlanCriteria.Cost) ? long.MinValue : long.MaxValue,
        criteria.HasFlag(PlanCriteria.Emissions) ? long.MinValue : long.MaxValue,
        criteria.HasFlag(PlanCriteria.Transshipments) ? int.MinValue : int.MaxValue);

    /// <summary>Gets whether all four count.</summary>
    public bool CountsAll => criteria == PlanCriteria.All;

    /// <inheritdoc/>
    public bool CountsCost => criteria.HasFlag(PlanCriteria.Cost);

    /// <summary>Gives whether one journey is nowhere worse than another in what counts.</summary>
    public bool Dominates(in Criteria one, in Criteria other) => one.Dominates(Limit(other));

    /// <inheritdoc/>
    /// <remarks>Time where it counts; else cost; else emissions, coarsely, so that they fit.</remarks>
    public int Rank(in Criteria hope) => isTimed || criteria.HasFlag(PlanCriteria.Arrival) ? hope.Arrival
        : CountsCost ? int.CreateSaturating(hope.Cents)
        : criteria.HasFlag(PlanCriteria.Emissions) ? int.CreateSaturating(hope.Work >> WorkBits)
        : hope.Arrival;

    /// <inheritdoc/>
    public Criteria Limit(in Criteria criteria) => new(
        Math.Max(criteria.Arrival, _least.Arrival),
        Math.Max(criteria.Cents, _least.Cents),
        Math.Max(criteria.Work, _least.Work),
        Math.Max(criteria.Legs, _least.Legs));

    /// <inheritdoc/>
    public Criteria Tolerated(in Criteria criteria, int ahead) => Limit(criteria);

    /// <inheritdoc/>
    public bool StaysAhead(int arrival, bool shifts, int limit, bool limitShifts) => true;
}
