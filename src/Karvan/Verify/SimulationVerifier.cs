using System.Globalization;
using Karvan.Model;
using Karvan.Simulation;
using NodaTime;

namespace Karvan;

/// <summary>Holds simulated years against observations that no plan can answer, and against a feed's own
/// waits.</summary>
/// <remarks>Equal inputs give equal outputs. Thread safety: stateless.</remarks>
public static class SimulationVerifier
{
    private const decimal PeakFactor = 2;

    private const int DaysToArrive = 60;

    /// <summary>Simulates each period that an observation asks for, and compares.</summary>
    /// <param name="network">The feed; its observations are the ones verified.</param>
    /// <param name="others">The same feed in other periods.</param>
    /// <param name="replications">How often each year is played.</param>
    /// <param name="progress">Told the year or month that is played next.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public static SimulatedVerification Verify(
        Network network,
        IEnumerable<Network> others,
        int replications,
        Action<string> progress,
        CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(network);
        ArgumentNullException.ThrowIfNull(progress);
        var seed = HeldOutThird.SeedOf(network);
        var observations = network.Observations.ToDictionary(one => one.Id, StringComparer.Ordinal);
        var networks = others.Prepend(network)
            .Where(one => !one.Demands.IsEmpty)
            .DistinctBy(one => one.Info.Period)
            .ToDictionary(one => one.Info.Period, StringComparer.Ordinal);
        var played = new Dictionary<Span, SimulatedYear>();
        var verified = new List<VerifiedObservation>();
        foreach (var row in network.SimulatedObservations.Where(row => networks.ContainsKey(row.Period)))
        {
            var observation = observations[row.Observation];
            var year = Play(SpanOf(networks[row.Period], observation, row));
            verified.Add(Compare(network, observation, row, year, HeldOutThird.Holds(seed, observation.Id)));
        }

        var own = network.Demands.IsEmpty ? null : Play(YearOf(network));
        return new([.. verified], own is null ? [] : WaitComparison.Of(network, own.Result));

        SimulatedYear Play(Span span)
        {
            if (!played.TryGetValue(span, out var year))
            {
                progress(span.Name);
                year = new(span.Network, SimulationVerifier.Play(span, replications, cancellation));
                played.Add(span, year);
            }

            return year;
        }
    }

    private static Span YearOf(Network network)
    {
        int year = int.TryParse(network.Info.Period, NumberStyles.None, CultureInfo.InvariantCulture, out var period)
            ? period
            : network.Info.PriceMonth.Year;
        return new(network, new(year, 1, 1), 365);
    }

    // Transit is that of the months themselves, played until what came in them has arrived; the rest is of a year.
    private static Span SpanOf(Network network, Observation observation, SimulatedObservation row)
    {
        if (row.Reading != SimulatedReading.Transit)
        {
            return YearOf(network);
        }

        var first = observation.FirstMonth.OnDayOfMonth(1);
        var end = observation.LastMonth.PlusMonths(1).OnDayOfMonth(1);
        return new(network, first, NodaTime.Period.DaysBetween(first, end) + DaysToArrive);
    }

    private static SimulationResult Play(Span span, int replications, CancellationToken cancellation)
    {
        var parameters = new SimulationParameters();
        return CorridorSimulator.Run(
            new()
            {
                Network = span.Network,
                Ways = new PlannedWays(span.Network, parameters, threads: 0),
                Start = Moment.FromInstant(span.First.AtMidnight().InUtc().ToInstant()),
                HorizonDays = span.Days,
                Replications = replications,
                KeepsMonths = true,
                Parameters = parameters,
            },
            cancellation);
    }

    private static VerifiedObservation Compare(
        Network network, Observation observation, SimulatedObservation row, SimulatedYear year, bool isHeldOut)
    {
        var model = year.Read(observation, row);
        var objection = model is null ? "Nothing of the kind moved in the simulated year."
            : observation.Measure == ObservedMeasure.Time ? Agreement.FindObjection(observation, model)
            : FindObjection(observation, row.Reading, model);
        return new(
            observation,
            IdOf(network, observation.From),
            IdOf(network, observation.To),
            IsCounted: !row.IsInput && model is not null,
            isHeldOut,
            model,
            model is null ? null : objection is null,
            row.IsInput ? "A row of the feed rests on it."
                : objection is null ? null
                : $"{objection} {row.Why}".TrimEnd());
    }

    // A queue is told of one day: it agrees within twice. A mean agrees within 15 % of its range; of a speed with and
    // without delay both ends do.
    private static string? FindObjection(Observation observation, SimulatedReading reading, ModelValues model)
    {
        var (low, high) = (observation.Low, observation.High);
        if (observation.Measure == ObservedMeasure.Speed && high > low)
        {
            return IsNear(low, low, model.P50, Agreement.Tolerance)
                && IsNear(high, high, model.Free, Agreement.Tolerance)
                ? null
                : Text($"Trains run {model.P50:0.0} km/h with delay and {model.Free:0.0} without.");
        }

        bool isOfOneDay = reading
            is SimulatedReading.BorderQueue or SimulatedReading.FerryQueue or SimulatedReading.Held;
        return isOfOneDay
            ? model.P50 * PeakFactor >= low && model.P50 <= high * PeakFactor
                ? null
                : Text($"The queue of the year, {model.P50:0}, is not within twice.")
            : IsNear(low, high, model.P50, Agreement.Tolerance)
                ? null
                : Text($"The simulated figure, {model.P50:0.0}, is more than 15 % off.");
    }

    private static bool IsNear(decimal low, decimal high, decimal value, decimal tolerance) =>
        value >= low * (1 - tolerance) && value <= high * (1 + tolerance);

    private static string? IdOf(Network network, PlaceRef? place) => place switch
    {
        { Terminal: { } terminal } => network[terminal].Id,
        { Location: { } location } => network[location].Id,
        _ => null,
    };

    /// <summary>What is played: a network from a day on.</summary>
    private sealed record Span(Network Network, LocalDate First, int Days)
    {
        public string Name => Days == 365
            ? First.Year.ToString(CultureInfo.InvariantCulture)
            : First.ToString("uuuu-MM", CultureInfo.InvariantCulture);
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
