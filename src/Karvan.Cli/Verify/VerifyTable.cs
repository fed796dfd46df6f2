using System.Globalization;
using Karvan.Model;

namespace Karvan.Cli;

/// <summary>Writes a verification for people: a row for each observation that can be compared, then the
/// scores.</summary>
internal static class VerifyTable
{
    /// <summary>Writes the page.</summary>
    public static void Write(Verification verification, SimulatedVerification? simulated, CommandHost host)
    {
        var compared = verification.Observations.Where(one => one.Model is not null).ToList();
        if (compared.Count > 0)
        {
            WriteCompared(compared, host);
        }

        var others = verification.Observations.Where(one => one.Model is null).ToList();
        if (others.Count > 0)
        {
            WriteOthers(others, host);
        }

        PlanTable.WriteWrapped(
            $"Calibrated: {Describe(verification.Calibrated)}. Held out: {Describe(verification.HeldOut)}. "
                + $"All: {Describe(verification.All)}.",
            host);
        if (simulated is not null)
        {
            WriteSimulated(simulated, host);
        }
    }

    private static void WriteSimulated(SimulatedVerification simulated, CommandHost host)
    {
        host.Output.WriteLine();
        host.Output.WriteLine("Of the simulated years:");
        if (simulated.Observations.Any(one => one.Model is not null))
        {
            WriteCompared([.. simulated.Observations.Where(one => one.Model is not null)], host);
        }

        if (!simulated.Waits.IsEmpty)
        {
            WriteWaits(simulated, host);
        }

        PlanTable.WriteWrapped(
            $"Simulated: {Describe(simulated.Score)}. Waits of the feed, published: "
                + $"{Describe(simulated.WaitScore(WaitBasis.Published))}; by judgment: "
                + $"{Describe(simulated.WaitScore(WaitBasis.Judged))}.",
            host);
    }

    private static void WriteWaits(SimulatedVerification simulated, CommandHost host)
    {
        var table = new TextTable(
            host.Screen.Width,
            new("Wait before", Least: 16),
            new("Feed p50", IsNumber: true),
            new("Simulated p50", IsNumber: true),
            new("Feed p90", IsNumber: true),
            new("Simulated p90", IsNumber: true),
            new("Unit"),
            new("Basis"),
            new("Agrees"));
        foreach (var wait in simulated.Waits.OrderBy(wait => wait.Basis))
        {
            table.Add(
                wait.Process,
                Words.Number(wait.Observed.Median, 1),
                Words.Number(wait.Simulated.Median, 1),
                Words.Number(wait.Observed.P90, 1),
                Words.Number(wait.Simulated.P90, 1),
                "h",
                Words.Plain(wait.Basis),
                (wait.Agrees ? "yes" : "no") + (wait.Basis == WaitBasis.Input ? ", not counted" : string.Empty));
        }

        table.Write(host.Output, host.Screen.HasStyle);
        host.Output.WriteLine();
    }

    private static void WriteCompared(List<VerifiedObservation> compared, CommandHost host)
    {
        var table = new TextTable(
            host.Screen.Width,
            new("Observation", Least: 16),
            new("Kind", Least: 9),
            new("Published", IsNumber: true),
            new("Free", IsNumber: true),
            new("p25", IsNumber: true),
            new("p50", IsNumber: true),
            new("Mean", IsNumber: true),
            new("p90", IsNumber: true),
            new("Unit"),
            new("Agrees", Least: 11));
        foreach (var one in compared)
        {
            var (observation, model) = (one.Observation, one.Model!);
            var places = observation.Measure == ObservedMeasure.Cost || model.P50 >= 1_000 ? 0 : 1;
            table.Add(
                observation.Id,
                Words.Plain(observation.Kind),
                Range(observation),
                Spread(model.Free),
                Spread(model.P25),
                Spread(model.P50),
                Words.Number(model.Mean, places),
                Spread(model.P90),
                observation.Unit,
                Verdict(one));

            // What is told as one figure has no spread: blanks, not the figure five times over.
            string Spread(decimal value) => IsOneFigure(model) ? string.Empty : Words.Number(value, places);
        }

        table.Write(host.Output, host.Screen.HasStyle);
        host.Output.WriteLine();
        foreach (var one in compared.Where(one => one.IsCounted && one.Agrees == false))
        {
            PlanTable.WriteWrapped($"{one.Observation.Id}: {one.Reason}", host);
        }

        host.Output.WriteLine();
    }

    private static bool IsOneFigure(ModelValues model) =>
        model.Free == model.P25 && model.P25 == model.P50 && model.P50 == model.Mean && model.Mean == model.P90;

    // Many share a reason, so the reasons are the list.
    private static void WriteOthers(List<VerifiedObservation> others, CommandHost host)
    {
        host.Output.WriteLine("Not compared:");
        foreach (var group in others.GroupBy(one => one.Reason))
        {
            PlanTable.WriteWrapped(
                $"{group.Key!.TrimEnd('.')}: {string.Join(", ", group.Select(one => one.Observation.Id))}", host);
        }

        host.Output.WriteLine();
    }

    private static string Verdict(VerifiedObservation one) =>
        (one.Agrees == true ? "yes" : "no")
        + (one.IsCounted ? string.Empty : ", not counted")
        + (one.IsCounted && one.IsHeldOut ? ", held out" : string.Empty);

    private static string Range(Observation observation) => observation.Low == observation.High
        ? Figure(observation.Low)
        : $"{Figure(observation.Low)}–{Figure(observation.High)}";

    private static string Figure(decimal figure) => figure.ToString("#,##0.##", CultureInfo.InvariantCulture);

    private static string Describe(Score score) => string.Create(
        CultureInfo.InvariantCulture, $"{score.Agreeing} of {score.Counted} agree ({score.Share * 100:0} %)");
}
