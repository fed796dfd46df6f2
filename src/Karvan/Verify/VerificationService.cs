using System.Collections.Immutable;
using System.Globalization;
using Karvan.Model;

namespace Karvan;

/// <summary>Holds the networks of a feed against the published figures that it lists.</summary>
/// <remarks>
/// An observation counts if it is asked, no input, and the network of the year of its last month is there. The rules by
/// kind stand in docs/calibration.md. Thread safety: immutable; one instance serves any number of threads.
/// </remarks>
public sealed class VerificationService
{
    private readonly Network _base;
    private readonly Dictionary<string, Period> _periods = [];

    /// <summary>Makes the service for a feed and its other periods.</summary>
    /// <param name="network">The feed; its observations are the ones verified.</param>
    /// <param name="others">The same feed in other periods; their observations are not read.</param>
    public VerificationService(Network network, IEnumerable<Network> others)
    {
        _base = network;
        foreach (var one in others.Prepend(network))
        {
            _periods.TryAdd(one.Info.Period, new(one, new ServiceTimes(one), new JourneyTimes(one)));
        }
    }

    /// <summary>Verifies all observations. Equal inputs give equal outputs.</summary>
    /// <param name="progress">Told how many are done; may be called from several threads.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public Verification Verify(Action<int> progress, CancellationToken cancellation = default)
    {
        var (seed, done) = (HeldOutThird.SeedOf(_base), 0);
        ImmutableArray<VerifiedObservation> verified = [.. _base.Observations
            .AsParallel().AsOrdered().WithCancellation(cancellation)
            .Select(observation =>
            {
                var one = Verify(observation, HeldOutThird.Holds(seed, observation.Id), cancellation);
                progress(Interlocked.Increment(ref done));
                return one;
            })];
        return new(verified);
    }

    private VerifiedObservation Verify(Observation observation, bool heldOut, CancellationToken cancellation)
    {
        var period = observation.LastMonth.Year.ToString("0000", CultureInfo.InvariantCulture);
        if (observation.Question is null)
        {
            return Uncounted(observation, heldOut, null, null, observation.Reason);
        }

        if (!_periods.TryGetValue(period, out var found))
        {
            return Uncounted(observation, heldOut, null, null, $"The feed has no network of {period}.");
        }

        var (model, problem) = Ask(observation, found, cancellation);
        if (model is null)
        {
            return Uncounted(observation, heldOut, null, null, problem ?? "The network has no answer.");
        }

        var objection = Agreement.FindObjection(observation, model);
        var reason = objection is null ? null
            : observation.Reason.Length > 0 ? $"{objection} {observation.Reason}"
            : objection;
        return observation.IsInput
            ? Uncounted(observation, heldOut, model, objection is null, "A row of the feed rests on it.")
            : new(
                observation,
                IdOf(observation.From),
                IdOf(observation.To),
                true,
                heldOut,
                model,
                objection is null,
                reason);
    }

    private VerifiedObservation Uncounted(
        Observation observation, bool heldOut, ModelValues? model, bool? agrees, string reason) =>
        new(observation, IdOf(observation.From), IdOf(observation.To), false, heldOut, model, agrees, reason);

    private static (ModelValues? Model, string? Problem) Ask(
        Observation observation, Period period, CancellationToken cancellation)
    {
        if (observation.Measure == ObservedMeasure.Cost)
        {
            return observation.Question == ObservedQuestion.Journey
                ? OfPrices(period.Journeys.PricesOf(observation, cancellation))
                : (null, "Only the price of a whole journey is compared.");
        }

        var (sample, problem) = observation.Question switch
        {
            ObservedQuestion.Journey => period.Journeys.TimesOf(observation, cancellation),
            ObservedQuestion.Ride => (period.Services.OfRide(observation), "The service does not call at both places."),
            _ => (period.Services.OfProcess(observation), null),
        };
        return sample is null ? (null, problem) : (OfTimes(sample, observation.Unit), null);
    }

    private static ModelValues OfTimes(TimeSample sample, string unit)
    {
        var seconds = unit switch { "d" => 86_400m, "h" => 3_600m, _ => 60m };
        return new(
            In(sample.Free), In(sample.Quantile(0.1)), In(sample.Quantile(0.25)), In(sample.Quantile(0.5)),
            In(sample.Mean), In(sample.Quantile(0.9)));

        decimal In(double value) => decimal.Round((decimal)value / seconds, 2);
    }

    private static (ModelValues? Model, string? Problem) OfPrices((IReadOnlyList<decimal> Prices, string? Reason) found)
    {
        var prices = found.Prices;
        return prices.Count == 0
            ? (null, found.Reason)
            : (new(prices[0], At(0.1), At(0.25), At(0.5), decimal.Round(prices.Average(), 2), At(0.9)), null);

        decimal At(double share) => prices[Math.Min((int)(share * prices.Count), prices.Count - 1)];
    }

    private string? IdOf(PlaceRef? place) => place switch
    {
        { Terminal: { } terminal } => _base[terminal].Id,
        { Location: { } location } => _base[location].Id,
        _ => null,
    };

    private sealed record Period(Network Network, ServiceTimes Services, JourneyTimes Journeys);
}
