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

    /// <summary>Simulates each period that an observation asks for, and compares.</summary>
    /// <param name="network">The feed; its observations are the ones verified.</param>
    /// <param name="others">The same feed in other periods.</param>
    /// <param name="replications">How often each year is played.</param>
    /// <param name="progress">Told the period that is played next.</param>
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
        var byId = network.Observations.ToDictionary(one => one.Id, StringComparer.Ordinal);
        var asked = SimulatedQuestions.All.Where(question => byId.ContainsKey(question.Observation)).ToList();
        var networks = others.Prepend(network)
            .DistinctBy(one => one.Info.Period)
            .Where(one => !one.Demands.IsEmpty
                && (one == network || asked.Exists(question => question.Period == one.Info.Period)));
        var years = new Dictionary<string, SimulatedYear>(StringComparer.Ordinal);
        foreach (var one in networks)
        {
            progress(one.Info.Period);
            years.Add(one.Info.Period, new(one, Play(one, replications, cancellation)));
        }

        return new(
            [
                .. asked.Where(question => years.ContainsKey(question.Period)).Select(question => Compare(
                    network, byId[question.Observation], question, years[question.Period],
                    HeldOutThird.Holds(seed, question.Observation))),
            ],
            years.TryGetValue(network.Info.Period, out var own) ? WaitComparison.Of(network, own.Result) : []);
    }

    private static SimulationResult Play(Network network, int replications, CancellationToken cancellation)
    {
        var parameters = new SimulationParameters();
        int year = int.TryParse(network.Info.Period, NumberStyles.None, CultureInfo.InvariantCulture, out var period)
            ? period
            : network.Info.PriceMonth.Year;
        return CorridorSimulator.Run(
            new()
            {
                Network = network,
                Ways = new PlannedWays(network, parameters, threads: 0),
                Start = Moment.FromInstant(Instant.FromUtc(year, 1, 1, 0, 0)),
                Replications = replications,
                KeepsMonths = true,
                Parameters = parameters,
            },
            cancellation);
    }

    private static VerifiedObservation Compare(
        Network network, Observation observation, SimulatedQuestion question, SimulatedYear year, bool isHeldOut)
    {
        var model = question.Answer(year);
        var objection = model is null ? "Nothing of the kind moved in the simulated year."
            : observation.Measure == ObservedMeasure.Time ? Agreement.FindObjection(observation, model)
            : FindObjection(observation, model);
        return new(
            observation,
            IdOf(network, observation.From),
            IdOf(network, observation.To),
            IsCounted: !question.IsInput && model is not null,
            isHeldOut,
            model,
            model is null ? null : objection is null,
            question.IsInput ? "A row of the feed rests on it."
                : objection is null ? null
                : $"{objection} {question.Why}".TrimEnd());
    }

    // A peak is one day of one year: it agrees within twice. A mean agrees within 15 % of its range; of a speed with
    // and
    // without delay both ends do.
    private static string? FindObjection(Observation observation, ModelValues model)
    {
        var (low, high) = (observation.Low, observation.High);
        if (observation.Measure == ObservedMeasure.Speed && high > low)
        {
            return IsNear(low, low, model.P50, Agreement.Tolerance)
                && IsNear(high, high, model.Free, Agreement.Tolerance)
                ? null
                : Text($"Trains run {model.P50:0.0} km/h with delay and {model.Free:0.0} without.");
        }

        return observation.Kind == ObservedKind.Record
            ? model.P50 * PeakFactor >= low && model.P50 <= high * PeakFactor
                ? null
                : Text($"The longest of the year, {model.P50:0}, is not within twice.")
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

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
