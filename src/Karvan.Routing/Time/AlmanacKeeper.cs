using Karvan.Model;

namespace Karvan.Routing;

/// <summary>Keeps the almanac of a network, and makes it anew where a question reaches beyond it.</summary>
/// <remarks>Thread safety: two that ask at once may make the same one.</remarks>
internal sealed class AlmanacKeeper<TRules>(Network network)
    where TRules : struct, ISearchRules
{
    private const int Margin = 60 * Clock.Day;
    private const int Ahead = 400 * Clock.Day;
    private const int Horizon = PlanQuery.MaxHorizonDays * Clock.Day;

    private Almanac<TRules>? _known;

    /// <summary>Gives the almanac for what begins no earlier and ends no later than two moments [s].</summary>
    /// <remarks>
    /// Trips that are under way, and queues that have built up, began long before the goods are ready; and questions of
    /// a year before and after ask for the same.
    /// </remarks>
    public Almanac<TRules> For(int from, int to)
    {
        var known = _known;
        return known?.Covers(from - Horizon, to + Margin) ?? false
            ? known
            : _known = new(network, from - Horizon - Ahead - Margin, to + Ahead + (2 * Margin));
    }
}
