using System.Text.Json;
using Karvan.Model;

namespace Karvan.Cli;

/// <summary>Writes a verification as one JSON document.</summary>
internal static class VerifyJson
{
    /// <summary>Writes the document and a line end.</summary>
    public static void Write(Verification verification, SimulatedVerification? simulated, TextWriter output) =>
        output.WriteLine(JsonSerializer.Serialize(
            new VerifyDocument(
                [.. verification.Observations.Select(ToDocument)],
                simulated is null ? null : [.. simulated.Observations.Select(ToDocument)],
                simulated is null ? null : [.. simulated.Waits.Select(ToDocument)],
                simulated is null ? null : ScoresOf(simulated)),
            PlanJson.Context.VerifyDocument));

    private static WaitScoresDocument ScoresOf(SimulatedVerification simulated) => new(
        ToDocument(simulated.WaitScore(WaitBasis.Published)), ToDocument(simulated.WaitScore(WaitBasis.Judged)));

    private static ScoreDocument ToDocument(Score score) => new(score.Agreeing, score.Counted);

    private static WaitDocument ToDocument(WaitComparison wait) => new(
        wait.Process,
        new(wait.Observed.Median, wait.Observed.P90),
        new(wait.Simulated.Median, wait.Simulated.P90),
        Words.Snake(wait.Basis),
        wait.Agrees);

    private static ObservationDocument ToDocument(VerifiedObservation one)
    {
        var observation = one.Observation;
        return new(
            observation.Id,
            Words.Snake(observation.Measure),
            one.From,
            one.To,
            observation.Corridor is { } corridor ? Words.Snake(corridor) : null,
            Words.Snake(observation.Kind),
            observation.Scope is { } scope ? Words.Snake(scope) : null,
            PeriodOf(observation),
            observation.Unit,
            one.IsCounted,
            one.IsHeldOut,
            new(observation.Low, observation.High),
            one.Model is { } model
                ? new(model.Free, model.P10, model.P25, model.P50, model.Mean, model.P90)
                : null,
            one.Agrees,
            one.Reason);
    }

    /// <summary>Gives the months of an observation, such as <c>2025-12</c> or <c>2024-01/2024-04</c>.</summary>
    private static string PeriodOf(Observation observation) =>
        observation.FirstMonth == observation.LastMonth
            ? Month(observation.FirstMonth)
            : $"{Month(observation.FirstMonth)}/{Month(observation.LastMonth)}";

    private static string Month(NodaTime.YearMonth month) =>
        FormattableString.Invariant($"{month.Year:0000}-{month.Month:00}");
}
