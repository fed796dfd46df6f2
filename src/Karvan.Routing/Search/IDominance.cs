namespace Karvan.Routing;

/// <summary>
/// When one label, or one journey, stands for another: one struct for each kind of question, a struct parameter of the
/// search, its bags and its arrivals, so that none of them decides at run time what is asked.
/// </summary>
/// <remarks>
/// A journey stands for another if it nowhere exceeds that one's limit. So does a label, only that arrival and rides
/// are compared on the way whatever counts: who comes later may miss a departure, and who has ridden more may ride less
/// from there. Why a label that is nowhere worse can do all that the other can:
/// docs/decisions/0006-dominance-with-storage.md.
/// </remarks>
internal interface IDominance
{
    /// <summary>Gets whether cost counts: only then it matters what storage is still to come.</summary>
    bool CountsCost { get; }

    /// <summary>
    /// Gives what a search goes by, the least first: what makes the first journeys stand for most of the others.
    /// </summary>
    /// <param name="hope">No more than a label can come to.</param>
    int Rank(in Criteria hope);

    /// <summary>Gives what may stand for a journey and be nowhere worse in what counts.</summary>
    Criteria Limit(in Criteria criteria);

    /// <summary>Gives what may stand for a journey with all that is tolerated.</summary>
    /// <param name="criteria">The criteria, or no more than they can become.</param>
    /// <param name="ahead">How many rides at least have not been compared with others yet; for a label one.</param>
    Criteria Tolerated(in Criteria criteria, int ahead);

    /// <summary>Gives whether what arrives no later still does for every start that the search answers for.</summary>
    /// <param name="arrival">When the one arrives [s].</param>
    /// <param name="shifts">Whether a later start makes it later.</param>
    /// <param name="limit">When the other does, with what is tolerated [s].</param>
    /// <param name="limitShifts">Whether a later start makes that later.</param>
    bool StaysAhead(int arrival, bool shifts, int limit, bool limitShifts);
}
