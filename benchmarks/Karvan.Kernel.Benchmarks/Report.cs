using System.Globalization;

namespace Karvan.Kernel.Benchmarks;

/// <summary>The kernel's bars, measured: medians of five warm runs, in processor time.</summary>
internal static class Report
{
    private const int Runs = 5;

    private const int WarmUps = 3;

    private const int Customers = 1_000_000;

    private const double Million = 1e6;

    public static int Run(TextWriter output)
    {
        // One after the other, run by run, so that a busy moment of the machine meets both.
        var kernels = new List<Outcome>();
        var loops = new List<Outcome>();
        for (int run = -WarmUps; run < Runs; run++)
        {
            var kernel = QueueModel.RunKernel(Customers);
            var loop = QueueModel.RunByHand(Customers);
            if (kernel.Checksum != loop.Checksum)
            {
                Print(output, $"M/M/3: the sums of waits differ, {kernel.Checksum} and {loop.Checksum}");
                return 1;
            }

            if (run >= 0)
            {
                kernels.Add(kernel);
                loops.Add(loop);
            }
        }

        double speed = Median(kernels).PerSecond;
        double byHand = Median(loops).PerSecond;
        Print(output, $"M/M/3, engine: {speed / Million:F2} M customers/s");
        Print(output, $"M/M/3, by hand, equal sum of waits: {byHand / Million:F2} M customers/s");
        Print(output, $"engine to loop by hand: {speed / byHand:F2}, bar 0.25");
        if (SimPy.FindMedianPerSecond() is { } peer)
        {
            Print(output, $"M/M/3, SimPy {peer.Version}: {peer.PerSecond / Million:F3} M customers/s");
            Print(output, $"engine to SimPy: {speed / peer.PerSecond:F1}, bar 40");
        }
        else
        {
            Print(output, $"M/M/3, SimPy: not measured, {SimPy.Python} has no module simpy");
        }

        foreach (int pending in new[] { 1, 10, 100, 1_000, 10_000, 100_000 })
        {
            var hold = Median(() => HoldModel.Run(pending, 3_000_000));
            string bar = pending switch { 100 => ", bar 10", 10_000 => ", bar 5", _ => "" };
            double events = hold.PerSecond / Million;
            Print(output, $"hold model, {pending:N0} pending: {events:F1} M events/s{bar}; {hold.Bytes} bytes");
        }

        return 0;
    }

    private static Outcome Median(Func<Outcome> benchmark)
    {
        for (int run = 0; run < WarmUps; run++)
        {
            benchmark();
        }

        return Median([.. Enumerable.Range(0, Runs).Select(_ => benchmark())]);
    }

    private static Outcome Median(List<Outcome> outcomes) =>
        outcomes.OrderBy(outcome => outcome.Seconds).ElementAt(Runs / 2);

    private static void Print(TextWriter output, FormattableString line) =>
        output.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
