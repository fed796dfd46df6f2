using Karvan.Model;

namespace Karvan.Routing;

/// <summary>Why rounds find nothing.</summary>
internal static class RoundReasons
{
    /// <summary>Gives the reason.</summary>
    public static PlanResult.Unreachable Explain(Network network, RoundPlanner rounds, PlanQuery query)
    {
        var why = rounds.IsJoined(query) ? UnreachableKind.TooLate : UnreachableKind.NoService;
        return new(why, Reasons.InWords(why, network, query, [], null)) { ClosedBy = [] };
    }
}
