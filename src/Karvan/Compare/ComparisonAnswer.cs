namespace Karvan;

/// <summary>What <see cref="ComparisonService"/> answers.</summary>
public abstract record ComparisonAnswer
{
    private ComparisonAnswer()
    {
    }

    /// <summary>The question was understood; it may still be that no corridor has a way.</summary>
    /// <param name="Comparison">The comparison.</param>
    public sealed record Compared(Comparison Comparison) : ComparisonAnswer;

    /// <summary>The question cannot be put to this feed.</summary>
    /// <param name="Field">The part that is wrong.</param>
    /// <param name="Problem">What is wrong and what is allowed, in one line.</param>
    public sealed record Refused(PlanField Field, string Problem) : ComparisonAnswer;
}
