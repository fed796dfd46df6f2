namespace Karvan;

/// <summary>What <see cref="PlanService"/> answers.</summary>
public abstract record PlanAnswer
{
    private PlanAnswer()
    {
    }

    /// <summary>The question was understood; the plan may still be that there is no way.</summary>
    /// <param name="Plan">The plan.</param>
    public sealed record Planned(Plan Plan) : PlanAnswer;

    /// <summary>The question for a window of departures was understood; there may still be no way.</summary>
    /// <param name="Range">The departures.</param>
    public sealed record Ranged(DepartureRange Range) : PlanAnswer;

    /// <summary>The question cannot be put to this feed.</summary>
    /// <param name="Field">The part that is wrong.</param>
    /// <param name="Problem">What is wrong and what is allowed, in one line.</param>
    public sealed record Refused(PlanField Field, string Problem) : PlanAnswer;
}
