using System.Collections.Immutable;
using Karvan.Model;
using Karvan.Routing.Tests.Reference;
using Karvan.TestWorlds;

namespace Karvan.Routing.Tests;

/// <summary>Holds a planner's answer against the reference's, and each of its itineraries against itself.</summary>
internal static class WorldJudge
{
    /// <summary>Gives in words what is wrong with the answer to the first question of a world; null: nothing.</summary>
    /// <param name="world">The world.</param>
    /// <param name="plan">The planner.</param>
    /// <param name="counted">What itineraries are weighed by.</param>
    public static string? FindDifference(
        World world, Func<Network, PlanQuery, PlanResult> plan, PlanCriteria counted = PlanCriteria.All)
    {
        var query = world.Cases[0].Query;
        var expected = ReferencePlanner.Plan(world.Network, query);
        var actual = plan(world.Network, query.ToPlanQuery() with { Criteria = counted }).GetItineraries();
        return (counted == PlanCriteria.All
                ? FindDifference(world.Network, query, expected, actual)
                : FindDifference(query, expected, actual, counted))
            ?? actual.Select(itinerary => FindFlaw(world.Network, query, itinerary, counted))
                .OfType<string>().FirstOrDefault();
    }

    private static string? FindDifference(
        Network network,
        WorldQuery query,
        ImmutableArray<ReferenceItinerary> expected,
        ImmutableArray<Itinerary> actual)
    {
        var isArriveBy = query.ArriveBy is not null;
        var wanted = expected.Select(item => item.ToCriteria(isArriveBy)).ToList();
        var given = actual.Select(item => item.ToCriteria(isArriveBy)).ToList();
        if (wanted.SequenceEqual(given))
        {
            return null;
        }

        var missed = expected.Where(item => !given.Contains(item.ToCriteria(isArriveBy)))
            .Select(item => "\n  missed   " + ItineraryText.Format(network, query, item));
        var invented = actual.Where(item => !wanted.Contains(item.ToCriteria(isArriveBy)))
            .Select(item => "\n  invented " + ItineraryText.Format(network, query, item));
        return $"{query.Text}{string.Concat(missed)}{string.Concat(invented)}";
    }

    // Of what is equal in what counts the planner may give any, but one.
    private static string? FindDifference(
        WorldQuery query,
        ImmutableArray<ReferenceItinerary> expected,
        ImmutableArray<Itinerary> actual,
        PlanCriteria counted)
    {
        var isArriveBy = query.ArriveBy is not null;
        var all = expected.Select(item => item.ToCriteria(isArriveBy).Only(counted)).ToHashSet();
        var wanted = all.Where(one => !all.Any(other => other != one && other.IsNoWorse(one, isArriveBy)))
            .Select(one => one.ToString())
            .Order(StringComparer.Ordinal).ToList();
        var given = actual.Select(item => item.ToCriteria(isArriveBy).Only(counted).ToString())
            .Order(StringComparer.Ordinal).ToList();
        return wanted.SequenceEqual(given)
            ? null
            : $"{query.Text} by {counted}\n  wanted {string.Join("\n    ", wanted)}"
                + $"\n  given {string.Join("\n    ", given)}";
    }

    /// <summary>Gives in words why an itinerary does not hold together; null: it does.</summary>
    /// <remarks>In what does not count its rides may be had for less: by another fare.</remarks>
    public static string? FindFlaw(
        Network network, WorldQuery query, Itinerary itinerary, PlanCriteria counted = PlanCriteria.All)
    {
        var legs = itinerary.Legs
            .Select(leg => new ReferenceLeg(
                new ThroughRide(leg.Service, leg.BoardCall, leg.AlightCall),
                leg.Departure.Seconds,
                leg.Arrival.Seconds))
            .ToList();
        var criteria = itinerary.ToCriteria(isArriveBy: false).Only(counted);
        var flaw = itinerary.Transshipments != itinerary.Legs.Length - 1 ? "transshipments are not rides less one"
            : itinerary.CostLines.Sum(line => line.Cost.Cents) != itinerary.Cost.Cents ? "cost lines do not add up"
            : itinerary.Steps.Sum(step => step.Cost.Cents) != itinerary.Cost.Cents ? "costs of the steps do not add up"
            : itinerary.Legs.Sum(leg => leg.Emissions.Grams) != itinerary.Emissions.Grams ? "emissions do not add up"
            : itinerary.Steps.Sum(step => step.Emissions.Grams) != itinerary.Emissions.Grams
                ? "emissions of the steps do not add up"
            : itinerary.FreeRunningSeconds > itinerary.DurationSeconds ? "free running takes longer than the whole"
            : !HasNoGap(network, itinerary) ? "steps do not follow one another"
            : ReferencePlanner.PlanOnly(network, query, itinerary.Departure.Seconds, legs)
                .All(item => item.ToCriteria(isArriveBy: false).Only(counted) != criteria)
                ? "its rides are not its criteria"
            : null;
        return flaw is null ? null : $"{query.Text}\n  {flaw}: {ItineraryText.Format(network, query, itinerary)}";
    }

    private static bool HasNoGap(Network network, Itinerary itinerary)
    {
        var steps = itinerary.Steps;
        return steps[0].Start == itinerary.Departure
            && steps[^1].End == itinerary.Arrival
            && steps.All(step => step.Start.Seconds <= step.End.Seconds)
            && steps.Zip(steps.Skip(1)).All(pair =>
                pair.First.End == pair.Second.Start && pair.First.To == pair.Second.From)
            && steps[0].From == network[itinerary.Legs[0].From].Location
            && steps[^1].To == network[itinerary.Legs[^1].To].Location;
    }
}
