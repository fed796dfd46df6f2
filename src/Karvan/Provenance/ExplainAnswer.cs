using System.Collections.Immutable;

namespace Karvan;

/// <summary>What <see cref="RowExplainer"/> answers.</summary>
public abstract record ExplainAnswer
{
    private ExplainAnswer()
    {
    }

    /// <summary>The text names one row or more.</summary>
    /// <param name="Rows">The rows in feed order, at most <see cref="RowExplainer.MaxRows"/>.</param>
    /// <param name="More">How many further rows it names.</param>
    public sealed record Explained(ImmutableArray<RowExplanation> Rows, int More) : ExplainAnswer;

    /// <summary>The text names no row.</summary>
    /// <param name="Problem">What is wrong and what is near, in one line.</param>
    public sealed record Unknown(string Problem) : ExplainAnswer;
}
