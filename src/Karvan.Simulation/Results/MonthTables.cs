using Karvan.Kernel;

namespace Karvan.Simulation;

/// <summary>Puts what was kept by month together.</summary>
internal static class MonthTables
{
    public static IEnumerable<MonthRow> Transit(IReadOnlyList<Outcome> outcomes)
    {
        for (int flow = 0; flow < outcomes[0].Flows.Length; flow++)
        {
            for (int month = 0; month < 12; month++)
            {
                var all = Merge(outcomes.Select(outcome => outcome.Flows[flow].TransitByMonth[month]));
                if (all.Count > 0)
                {
                    yield return new(
                        outcomes[0].Flows[flow].Plan.Id, month + 1, all.Count,
                        Days(all, 0.1), Days(all, 0.25), Days(all, 0.5), Days(all, 0.9));
                }
            }
        }
    }

    /// <summary>Gives the waits of each process: of the year first, then of the months.</summary>
    public static IEnumerable<WaitRow> Waits(IReadOnlyList<Outcome> outcomes)
    {
        foreach (int key in outcomes.SelectMany(outcome => outcome.Waits.Keys).Distinct().Order())
        {
            var months = Enumerable.Range(0, 12)
                .Select(month => Merge(outcomes.Select(outcome => outcome.Waits.GetValueOrDefault(key)?[month])))
                .ToList();
            yield return Row(key, null, Merge(months));
            for (int month = 0; month < 12; month++)
            {
                if (months[month].Count > 0)
                {
                    yield return Row(key, month + 1, months[month]);
                }
            }
        }
    }

    private static WaitRow Row(int key, int? month, QuantileSketch waits) => new(
        key >= 0 ? new(key) : null,
        key < 0 ? new(~key) : null,
        month,
        waits.Count,
        (long)waits.Quantile(0.5),
        (long)waits.Quantile(0.9));

    private static double Days(QuantileSketch transit, double share) => transit.Quantile(share) / 86_400.0;

    private static QuantileSketch Merge(IEnumerable<QuantileSketch?> parts)
    {
        var all = new QuantileSketch();
        foreach (var part in parts.OfType<QuantileSketch>())
        {
            all.Merge(part);
        }

        return all;
    }
}
