using System.Collections.Immutable;
using Karvan.Model;

namespace Karvan.Routing;

/// <summary>Gives the arrival of a planned itinerary as a distribution.</summary>
/// <remarks>
/// <para>Every part varies independently of the others: running, processes, queues (by the local month of arrival) and
/// waits for departures at an interval. The goods keep to their legs: a timetabled departure is taken no earlier than
/// planned, and where it is missed the next one of the same departure row. Opening hours, operating days and the end of
/// the feed hold as in planning. What takes longer than 400 days never arrives.
/// Timetabled trips leave on time; random closures are not part of the model yet.</para>
/// <para>Source and accuracy: README.md of this room. Equal inputs give equal outputs. Thread safety: one instance
/// serves any number of threads.</para>
/// </remarks>
public sealed class ReliabilityCalculator(Network network)
{
    private const int Margin = 60 * Clock.Day;

    private const int Horizon = PlanQuery.MaxHorizonDays * Clock.Day;

    private readonly TimeTables _tables = new();
    private Almanac<ExactRules>? _almanac;

    /// <summary>Gives the distribution of an itinerary's arrival.</summary>
    /// <param name="itinerary">An itinerary that was planned on this network.</param>
    /// <param name="deadline">When the goods must have arrived; null: no deadline.</param>
    /// <exception cref="ArgumentException">
    /// The itinerary was not planned on this network, or a time on it has its median at its free value and p90 above,
    /// which no distribution fits.
    /// </exception>
    public Reliability Of(Itinerary itinerary, Moment? deadline)
    {
        ArgumentNullException.ThrowIfNull(itinerary);
        var departure = itinerary.Departure.Seconds;
        var parts = PartsOf(itinerary);
        var cause = MainCauseOf(parts, departure);
        var arrivals = Propagation.Run(parts, departure, Lattice.Fine)
            .Select(arrival => arrival > departure + Horizon ? Clock.Never : arrival);
        return new(itinerary.Departure, [.. arrivals], deadline, cause);
    }

    /// <summary>Gives what happens on an itinerary, part by part.</summary>
    internal ImmutableArray<Part> PartsOf(Itinerary itinerary) =>
        itinerary.Legs.IsEmpty || itinerary.Legs.Any(leg => !Has(leg))
            ? throw PartWriter.NotOfThisNetwork()
            : PartWriter.Write(network, AlmanacFor(itinerary.Departure.Seconds), _tables, itinerary);

    private bool Has(Leg leg)
    {
        if (leg.Service.Value >= network.Services.Length)
        {
            return false;
        }

        var calls = network[leg.Service].Calls;
        return leg.BoardCall < leg.AlightCall
            && leg.AlightCall < calls.Length
            && calls[leg.BoardCall].Terminal == leg.From
            && calls[leg.AlightCall].Terminal == leg.To;
    }

    private static SpreadCause? MainCauseOf(ImmutableArray<Part> parts, int departure)
    {
        var whole = Variance(Propagation.Run(parts, departure, Lattice.Coarse), departure);
        var main = default(SpreadCause?);
        foreach (var cause in parts.Select(part => part.Cause).OfType<SpreadCause>().Distinct())
        {
            var held = Variance(Propagation.Run(parts, departure, Lattice.Coarse, held: cause), departure);
            var share = whole > 0 ? Math.Max(0, 1 - (held / whole)) : 0;
            if (whole > 0 && share > (main?.Share ?? -1))
            {
                main = cause with { Share = share };
            }
        }

        return main;
    }

    // From the first arrival, so that certainty is exactly zero. What never arrives does so at the horizon's end.
    private static double Variance(int[] arrivals, int departure)
    {
        var (sum, squares) = (0.0, 0.0);
        foreach (var arrival in arrivals)
        {
            double later = Math.Min(arrival, departure + Horizon) - Math.Min(arrivals[0], departure + Horizon);
            sum += later;
            squares += later * later;
        }

        var mean = sum / arrivals.Length;
        return (squares / arrivals.Length) - (mean * mean);
    }

    // The same span as the planner's, so that both know the same trips.
    private Almanac<ExactRules> AlmanacFor(int departure)
    {
        var known = _almanac;
        if (known?.Covers(departure - Horizon, departure + Horizon + Margin) ?? false)
        {
            return known;
        }

        return _almanac = new(network, departure - Horizon - Margin, departure + Horizon + (2 * Margin));
    }
}
