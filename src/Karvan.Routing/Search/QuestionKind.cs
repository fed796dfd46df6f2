namespace Karvan.Routing;

/// <summary>Picks the dominance of a question and searches with it: the one place where its kind is decided.</summary>
internal static class QuestionKind
{
    /// <summary>Gives the journeys that nothing dominates.</summary>
    /// <param name="input">The query.</param>
    /// <param name="workspace">Arrays that no other search uses at the same time.</param>
    /// <param name="times">From when to when.</param>
    /// <param name="seeds">Journeys that are known already.</param>
    /// <param name="cancellation">Checked every thousand labels.</param>
    public static IReadOnlyList<Journey> Search<TRules>(
        SearchInput<TRules> input,
        Workspace workspace,
        SearchTimes times,
        IReadOnlyList<Journey> seeds,
        CancellationToken cancellation)
        where TRules : struct, ISearchRules
    {
        if (!input.Query.Relax.IsNone)
        {
            var start = times.Ready + Math.Max(0, times.StepSeconds - 1);
            return By(new RelaxedDominance(input.Counted, input.Query.Relax, !input.Terms.HasSubsidy, start));
        }

        return input.Counted.CountsAll ? By(default(ExactDominance)) : By(input.Counted);

        IReadOnlyList<Journey> By<TDominance>(TDominance dominance)
            where TDominance : struct, IDominance => times.StepSeconds > 0
                ? Run(new WindowDominance<TDominance>(dominance, times.StepSeconds))
                : Run(dominance);

        IReadOnlyList<Journey> Run<TDominance>(TDominance dominance)
            where TDominance : struct, IDominance =>
            new PlanSearch<TRules, TDominance>(input, workspace, times, dominance, seeds).Run(cancellation);
    }
}
