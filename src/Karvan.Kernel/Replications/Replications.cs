namespace Karvan.Kernel;

/// <summary>Runs the replications of a study side by side.</summary>
public static class Replications
{
    /// <summary>Runs a model once for each replication.</summary>
    /// <remarks>
    /// Replication n draws the same numbers whatever the count and the threads; two variants of a model under one seed
    /// meet the same chance, which makes <see cref="ConfidenceInterval.OfDifference"/> narrow.
    /// </remarks>
    /// <param name="count">How many, one or more.</param>
    /// <param name="model">Builds a simulation for the replication, runs it, gives
    /// its result; shares nothing that changes.</param>
    /// <param name="seed">The seed of the study.</param>
    /// <param name="threads">How many run at once; 0: as many as there are processors.</param>
    /// <param name="cancellation">Looked at before each replication; pass it to the runs too.</param>
    /// <returns>The results by number of replication.</returns>
    /// <exception cref="ArgumentOutOfRangeException">Count is less than one, or threads negative.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    /// <exception cref="ProcessFailedException">A replication failed;
    /// of several the lowest number's exception.</exception>
    public static TResult[] Run<TResult>(
        int count,
        Func<Replication, TResult> model,
        ulong seed = 1,
        int threads = 0,
        CancellationToken cancellation = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(threads);
        ArgumentNullException.ThrowIfNull(model);
        var results = new TResult[count];
        var failures = new Exception?[count];
        var options = new ParallelOptions
        {
            MaxDegreeOfParallelism = threads == 0 ? Environment.ProcessorCount : threads,
            CancellationToken = cancellation,
        };
        Parallel.For(0, count, options, (number, loop) =>
        {
            try
            {
                results[number] = model(new(seed, number));
            }
            catch (Exception failure)
            {
                failures[number] = failure;
                loop.Break();
            }
        });
        if (Array.Find(failures, failure => failure is not null) is { } first)
        {
            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(first);
        }

        return results;
    }

    /// <summary>Runs a model that gives one figure, and tells its mean with an interval of a level between 0 and 1,
    /// which is checked before any model runs.</summary>
    /// <inheritdoc cref="Run"/>
    public static ConfidenceInterval Estimate(
        int count,
        Func<Replication, double> model,
        ulong seed = 1,
        int threads = 0,
        double level = 0.95,
        CancellationToken cancellation = default)
    {
        ConfidenceInterval.ThrowIfNoLevel(level);
        return ConfidenceInterval.Of(Run(count, model, seed, threads, cancellation), level);
    }
}
