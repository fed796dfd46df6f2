using Karvan.Kernel;

namespace Karvan.Simulation;

/// <summary>Plays the corridor: goods come, trains and vessels carry them, queues grow and drain.</summary>
/// <remarks>
/// <para>Times are drawn from the same tables that the planner reads. The feed's waits are not read: queues come from
/// what is short, and the waits are what a run must reproduce.</para>
/// <para>Chance is keyed by seed, replication, the id of what it is drawn for, and the purpose: equal requests give
/// equal results on one thread or many, and a variant with the same seed meets the same chance.</para>
/// <para>Thread safety: stateless; requests may run side by side.</para>
/// </remarks>
public static class CorridorSimulator
{
    /// <summary>Runs a study.</summary>
    /// <exception cref="ArgumentException">A value of the request is out of its range.</exception>
    /// <exception cref="CorridorStandstillException">Places block each other in a ring; it names them.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public static SimulationResult Run(SimulationRequest request, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        request.ThrowIfMalformed();
        var plan = new PlanCompiler(request).Compile(cancellation);
        try
        {
            var progress = new StudyProgress(request);
            var outcomes = Replications.Run(
                request.Replications,
                replication => Play(plan, replication, progress, cancellation),
                request.Seed,
                request.Threads,
                cancellation);
            return ResultBuilder.Build(plan, outcomes);
        }
        catch (ProcessFailedException failed) when (failed.InnerException is CorridorStandstillException still)
        {
            throw new CorridorStandstillException(still.Message, failed);
        }
    }

    private static Outcome Play(
        CorridorPlan plan, Replication replication, StudyProgress progress, CancellationToken cancellation)
    {
        var number = plan.Request.FirstReplication + replication.Number;
        var run = new CorridorRun(plan, new(replication.Seed, number), progress.Add);
        run.Play(cancellation);
        return Outcome.Of(run);
    }

    /// <summary>Adds up what the replications have done, which run side by side.</summary>
    private sealed class StudyProgress(SimulationRequest request)
    {
        private readonly Lock _lock = new();
        private double _done;

        public void Add(double shareOfRun)
        {
            if (request.Progress is { } progress)
            {
                lock (_lock)
                {
                    _done += shareOfRun / request.Replications;
                    progress.Report(Math.Min(1, _done));
                }
            }
        }
    }
}
