using System.Collections.Immutable;
using Karvan.Model;
using Karvan.Routing.Tests.Reference;
using Karvan.TestWorlds;

namespace Karvan.Routing.Tests;

/// <summary>
/// A range on worlds by chance against the reference at every moment at which something can change, and the second
/// before: nothing is missing, nothing is made up, nothing is there in vain.
/// </summary>
public sealed class RangeTests
{
    private const int GridSeconds = 1_800;
    private const int RangeSeconds = 36 * 3_600;

    private static readonly int Count = FreshSeeds.Count("KARVAN_RANGES", 40);

    [Fact]
    public void PlanRange_RandomWorlds_AgreesWithReference() => Agree(Count, _ => PlanCriteria.All);

    [Fact]
    public void PlanRange_RandomWorldsSomeCriteria_AgreesWithReference() => Agree(
        Count / 2, seed => PlanCriteria.Arrival | (PlanCriteria)(seed % (int)PlanCriteria.All));

    private static void Agree(int count, Func<int, PlanCriteria> criteriaOf)
    {
        var (instants, intervals) = (0, 0);
        Parallel.For(0, count, at =>
        {
            var seed = FreshSeeds.First + at;
            var world = World.Parse(RandomWorld.CreateText(seed));
            var (query, counted) = (world.Cases[0].Query, criteriaOf(seed));
            var until = query.ReadyAt!.Value.Seconds + RangeSeconds;
            var last = Math.Min(until + (query.HorizonDays * 86_400), query.Deadline?.Seconds ?? int.MaxValue);
            var spans = new ItineraryPlanner(world.Network).PlanRange(
                query.ToPlanQuery() with { Criteria = counted }, new(until));
            var asked = query with { HorizonDays = query.HorizonDays + 2, Deadline = new Moment(last) };
            var flaw = new Judge(world.Network, asked, spans, counted).FindFlaw(query.ReadyAt.Value.Seconds, until);
            Assert.True(flaw is null, $"Seed {seed} by {counted}: {flaw}\n{world.Text}");
            Interlocked.Add(ref instants, spans.Count(span => span.IsInstant));
            Interlocked.Add(ref intervals, spans.Count(span => !span.IsInstant));
        });
        Assert.True(instants > 0 && intervals > 0, $"{instants} instants and {intervals} intervals are too few.");
    }

    [Fact]
    public void PlanRange_TooLong_Throws()
    {
        var world = World.Parse(RandomWorld.CreateText(1));
        var query = world.Cases[0].Query.ToPlanQuery();
        var (planner, ready) = (new ItineraryPlanner(world.Network), query.ReadyAt!.Value.Seconds);
        var stop = TestContext.Current.CancellationToken;

        Assert.Throws<ArgumentException>(() => planner.PlanRange(query, new(ready - 1), stop));
        Assert.Throws<ArgumentException>(() => planner.PlanRange(query, new(ready + (90 * 86_400) + 1), stop));
    }

    private sealed class Judge(
        Network network, WorldQuery query, ImmutableArray<DepartureSpan> spans, PlanCriteria counted)
    {
        public string? FindFlaw(int from, int until) => spans
            .SelectMany(span => new[] { span.DepartFrom.Seconds, Middle(span), span.DepartTo.Seconds }
                .Distinct()
                .Select(moment => FindFlaw(span, moment, from, until)))
            .Concat(Moments(from, until).Select(FindMissing))
            .OfType<string>()
            .FirstOrDefault();

        private static IEnumerable<int> Moments(int from, int until)
        {
            for (var grid = from / GridSeconds * GridSeconds; grid <= until; grid += GridSeconds)
            {
                foreach (var moment in new[] { grid - 1, grid }.Where(moment => moment >= from && moment <= until))
                {
                    yield return moment;
                }
            }
        }

        private static int Middle(DepartureSpan span) =>
            span.DepartFrom.Seconds + ((span.DepartTo.Seconds - span.DepartFrom.Seconds) / 2);

        private string? FindFlaw(DepartureSpan span, int moment, int from, int until)
        {
            var criteria = At(span, moment)!.Value;
            return moment < from || moment > until ? $"{moment} lies outside"
                : !Reference(moment).Contains(criteria) ? $"made up at {moment}: {criteria}"
                : spans.FirstOrDefault(other => other != span && StandsFor(other, moment, criteria)) is { } better
                    ? $"in vain at {moment}: {criteria}, for there is {At(better, moment)}"
                : WorldJudge.FindFlaw(network, query, span.Itinerary, counted);
        }

        private string? FindMissing(int moment) => Reference(moment)
            .Where(wanted => !spans.Any(span => StandsFor(span, moment, wanted)))
            .Select(wanted => $"missing at {moment}: {wanted}")
            .FirstOrDefault();

        private HashSet<ReferenceCriteria> Reference(int moment) =>
        [
            .. ReferencePlanner.Plan(network, query with { ReadyAt = new Moment(moment) })
                .Select(itinerary => itinerary.ToCriteria(isArriveBy: false).Only(counted)),
        ];

        private bool StandsFor(DepartureSpan span, int moment, ReferenceCriteria wanted) =>
            At(span, moment) is { } given && given.IsNoWorse(wanted, isArriveBy: false);

        // Ready at a moment, one may wait for a span to begin.
        private ReferenceCriteria? At(DepartureSpan span, int moment)
        {
            var departure = Math.Max(moment, span.DepartFrom.Seconds);
            var itinerary = span.Itinerary;
            return departure > span.DepartTo.Seconds
                ? null
                : (itinerary.ToCriteria(isArriveBy: false) with
                {
                    Seconds = departure + (int)itinerary.DurationSeconds,
                }).Only(counted);
        }
    }
}
