namespace Karvan;

/// <summary>What <see cref="QuoteService"/> answers.</summary>
public abstract record QuoteAnswer
{
    private QuoteAnswer()
    {
    }

    /// <summary>There is a quote.</summary>
    /// <param name="Quote">The quote.</param>
    public sealed record Quoted(Quote Quote) : QuoteAnswer;

    /// <summary>The question was understood, and there is no itinerary to quote.</summary>
    /// <param name="Plan">The question with everything resolved, and the reason.</param>
    public sealed record Unreachable(Plan Plan) : QuoteAnswer;

    /// <summary>The question cannot be put to this feed.</summary>
    /// <param name="Field">The part that is wrong.</param>
    /// <param name="Problem">What is wrong and what is allowed, in one line.</param>
    public sealed record Refused(PlanField Field, string Problem) : QuoteAnswer;
}
