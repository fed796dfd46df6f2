using System.Collections.Immutable;
using Karvan.Model;

namespace Karvan.Routing.Benchmarks;

/// <summary>Plans one query after another and measures each.</summary>
internal static class Planning
{
    public const ulong Seed = 20_251_125;

    private const int WarmUps = 200;

    public static Outcome Run(
        Network network,
        int count,
        Tolerance relax,
        bool isDistinct = false,
        PlanCriteria criteria = PlanCriteria.All)
    {
        var planner = new ItineraryPlanner(network);
        return Run(network, count, relax, isDistinct, query =>
            planner.Plan(query with { Criteria = criteria }) is PlanResult.Found found
                ? Sum(found.Itineraries)
                : default);
    }

    /// <summary>Every departure of a window.</summary>
    public static Outcome RunRange(Network network, int count, Tolerance relax, int days)
    {
        var planner = new ItineraryPlanner(network);
        return Run(network, count, relax, isDistinct: false, query =>
        {
            var until = new Moment(query.ReadyAt!.Value.Seconds + (days * 86_400));
            var spans = planner.PlanRange(query, until);
            var answer = Sum([.. spans.Select(span => span.Itinerary)]);
            return answer with { Checksum = answer.Checksum + spans.Sum(span => (long)span.DepartTo.Seconds) };
        });
    }

    /// <summary>The distributions of the first itineraries of each answer, all together.</summary>
    public static Outcome RunReliability(Network network, int count, int shown, bool isKnown = false)
    {
        var (planner, calculator) = (new ItineraryPlanner(network), new ReliabilityCalculator(network));
        return Run<ImmutableArray<Itinerary>>(
            network,
            count,
            Tolerance.None,
            isDistinct: false,
            query =>
            {
                ImmutableArray<Itinerary> first =
                    planner.Plan(query) is PlanResult.Found found ? [.. found.Itineraries.Take(shown)] : [];
                if (isKnown)
                {
                    Sum(calculator.OfEach(first, null));
                }

                return first;
            },
            itineraries => new(itineraries.Length, Sum(calculator.OfEach(itineraries, null))));
    }

    private static long Sum(ImmutableArray<Reliability> reliabilities) =>
        reliabilities.Sum(row => (row.P50Seconds ?? 0L) + (row.MainCause?.ToString()!.Length ?? 0));

    private static Outcome Run(
        Network network, int count, Tolerance relax, bool isDistinct, Func<PlanQuery, Answer> plan) =>
        Run(network, count, relax, isDistinct, query => query, plan);

    // What is prepared is not measured.
    private static Outcome Run<T>(
        Network network, int count, Tolerance relax, bool isDistinct, Func<PlanQuery, T> prepare, Func<T, Answer> plan)
    {
        var warm = new Pairs(network, Seed + 1);
        for (var i = 0; i < Math.Min(count, WarmUps); i++)
        {
            plan(prepare(warm.Next(relax, isDistinct)));
        }

        var pairs = new Pairs(network, Seed);
        var (found, itineraries, checksum) = (0, 0, 0L);
        var milliseconds = new List<double>();
        for (var i = 0; i < count; i++)
        {
            var question = prepare(pairs.Next(relax, isDistinct));
            var start = Environment.CpuUsage.TotalTime;
            var answer = plan(question);
            var took = (Environment.CpuUsage.TotalTime - start).TotalMilliseconds;
            if (answer.Size > 0)
            {
                milliseconds.Add(took);
                found++;
                itineraries += answer.Size;
                checksum = (checksum * 31) + answer.Checksum;
            }
        }

        milliseconds.Sort();
        return new(found, itineraries, checksum, [.. milliseconds]);
    }

    private static Answer Sum(ImmutableArray<Itinerary> itineraries)
    {
        var checksum = 0L;
        foreach (var itinerary in itineraries)
        {
            checksum = (checksum * 31) + itinerary.Arrival.Seconds + itinerary.Cost.Cents
                + itinerary.Emissions.Grams + itinerary.Transshipments;
        }

        return new(itineraries.Length, checksum);
    }

    private readonly record struct Answer(int Size, long Checksum);
}
