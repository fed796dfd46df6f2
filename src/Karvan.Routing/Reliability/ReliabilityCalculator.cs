using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.ExceptionServices;
using System.Runtime.InteropServices;
using Karvan.Model;

namespace Karvan.Routing;

/// <summary>Gives the arrival of a planned itinerary as a distribution.</summary>
/// <remarks>
/// <para>Every part varies independently of the others: running, processes, queues (by the local month of arrival) and
/// waits for departures at an interval. The goods keep to their legs: a timetabled departure is taken no earlier than
/// planned, and where it is missed the next one of the same departure row. Opening hours, operating days and the end of
/// the feed hold as in planning. What takes longer than 400 days never arrives.
/// Random closures of a place on the way hold a departure up until nothing is closed (<see cref="ClosureWait"/>), each
/// leg
/// by itself; otherwise timetabled trips leave on time.</para>
/// <para>Source and accuracy: README.md of this room. Equal inputs give equal outputs. Thread safety: one instance
/// serves any number of threads.</para>
/// </remarks>
public sealed class ReliabilityCalculator(Network network)
{
    private const int Horizon = PlanQuery.MaxHorizonDays * Clock.Day;

    private readonly TimeTables _tables = new(network);
    private readonly bool _dependsOnGoods = !network.Closures.All(row => row.IsForAllGoods);
    private readonly ConcurrentDictionary<string, ReliabilityCalculator> _ofGoods = new(StringComparer.Ordinal);
    private readonly QuantileSums _sums = new();
    // Made as the planner's is, so that both know the same trips.
    private readonly AlmanacKeeper<ExactRules> _almanacs = new(network);

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
        return Of(itinerary.Departure, PartsOf(itinerary), deadline);
    }

    /// <summary>
    /// Gives the distribution from the departure of the first vehicle, as planned, to the arrival of the last: what
    /// railways and ship owners count. Handling at both ends and the wait for the first departure are left out.
    /// </summary>
    /// <param name="itinerary">An itinerary that was planned on this network.</param>
    /// <exception cref="ArgumentException">As for the itinerary itself.</exception>
    public Reliability OfRides(Itinerary itinerary)
    {
        ArgumentNullException.ThrowIfNull(itinerary);
        var own = For(itinerary);
        var parts = PartWriter.WriteRides(network, own.AlmanacOf(itinerary), own._tables, itinerary);
        return Of(itinerary.Legs[0].Departure, parts, null);
    }

    /// <summary>
    /// Gives the distribution where the departure of one leg is missed: at the clock the next one of its row is taken,
    /// at an interval one more interval on the mean goes by.
    /// </summary>
    /// <param name="itinerary">An itinerary that was planned on this network.</param>
    /// <param name="leg">The leg, counted from 0.</param>
    /// <param name="deadline">When the goods must have arrived; null: no deadline.</param>
    /// <exception cref="ArgumentException">As for the itinerary itself, or it has no such leg.</exception>
    public Reliability OfMissing(Itinerary itinerary, int leg, Moment? deadline)
    {
        ArgumentNullException.ThrowIfNull(itinerary);
        if (leg < 0 || leg >= itinerary.Legs.Length)
        {
            throw new ArgumentOutOfRangeException(nameof(leg), leg, "The itinerary has no such leg.");
        }

        return Of(itinerary.Departure, PartsOf(itinerary, leg), deadline);
    }

    private Reliability Of(Moment start, ImmutableArray<Part> parts, Moment? deadline)
    {
        var departure = start.Seconds;
        var arrivals = Propagation.Run(parts, departure, _sums, Lattice.Fine, out var moves);
        for (var i = arrivals.Length - 1; i >= 0 && arrivals[i] > departure + Horizon; i--)
        {
            arrivals[i] = Clock.Never;
        }

        return new(
            start,
            ImmutableCollectionsMarshal.AsImmutableArray(arrivals),
            deadline,
            () => CauseFinder.Find(moves, _sums, departure, Horizon));
    }

    /// <summary>Gives the distributions of several itineraries, in their order, worked out on all cores.</summary>
    /// <param name="itineraries">Itineraries that were planned on this network.</param>
    /// <param name="deadline">When the goods must have arrived; null: no deadline.</param>
    /// <exception cref="ArgumentException">As for one.</exception>
    public ImmutableArray<Reliability> OfEach(ImmutableArray<Itinerary> itineraries, Moment? deadline)
    {
        var reliabilities = new Reliability[itineraries.Length];
        try
        {
            Parallel.For(0, itineraries.Length, i => reliabilities[i] = Of(itineraries[i], deadline));
        }
        catch (AggregateException several) when (several.InnerException is ArgumentException first)
        {
            ExceptionDispatchInfo.Throw(first);
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(reliabilities);
    }

    /// <summary>Gives what happens on an itinerary, part by part.</summary>
    internal ImmutableArray<Part> PartsOf(Itinerary itinerary, int? missed = null)
    {
        var own = For(itinerary);
        return PartWriter.Write(network, own.AlmanacOf(itinerary), own._tables, itinerary, missed);
    }

    // The calculator that knows the closures which bind these goods and not all.
    private ReliabilityCalculator For(Itinerary itinerary)
    {
        if (!_dependsOnGoods || GoodsClosures.Find(network, itinerary.Goods) is not { IsEmpty: false } rows)
        {
            return this;
        }

        return _ofGoods.GetOrAdd(string.Join(' ', rows), _ => new(GoodsClosures.Replace(network, rows)));
    }

    private Almanac<ExactRules> AlmanacOf(Itinerary itinerary) =>
        itinerary.Legs.IsEmpty || itinerary.Legs.Any(leg => !Has(leg))
            ? throw PartWriter.NotOfThisNetwork()
            : _almanacs.For(itinerary.Departure.Seconds, itinerary.Departure.Seconds + Horizon);

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
}
