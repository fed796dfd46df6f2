using System.Collections.Concurrent;
using System.Globalization;
using Karvan.Model;
using NodaTime;

namespace Karvan.Cli;

/// <summary><c>karvan plan --batch FILE --out FILE</c>: many consignments on all cores, in order, resumable.</summary>
internal sealed class BatchRun(PlanService service, BatchQuestions questions, bool all, Instant now, CommandHost host)
{
    // At the end of a chunk the cores wait for its last answer; at a kill it is lost.
    private const int ChunkSize = 1024;

    private int _planned;
    private int _without;
    private int _bad;

    /// <summary>Answers a batch.</summary>
    /// <returns>0, or 2 if a row was bad.</returns>
    public static int Run(string batch, string output, PlanRequest common, Network network, CommandHost host)
    {
        var isParquet = output.EndsWith(".parquet", StringComparison.OrdinalIgnoreCase);
        if (!isParquet && !output.EndsWith(".csv", StringComparison.OrdinalIgnoreCase))
        {
            throw new BadInputException(
                $"--out '{output}' is not allowed; allowed: a file that ends in .csv or .parquet");
        }

        // What is made of the journal in the end is whole: there is nothing to go on with.
        var journal = isParquet ? output + ".partial" : output;
        if (Directory.Exists(output) || (File.Exists(output) && !File.Exists(journal)))
        {
            throw new BadInputException(
                $"--out '{output}' is there already; allowed: a new file, or results of this batch that were cut");
        }

        var questions = BatchQuestions.Open(batch, common);
        var now = Instant.FromDateTimeOffset(host.Time.GetUtcNow());
        var run = new BatchRun(new PlanService(network), questions, common.All, now, host);
        run.AnswerAll(journal);
        if (isParquet)
        {
            BatchParquet.Convert(journal, output);
            File.Delete(journal);
        }

        return run.Finish(output);
    }

    private void AnswerAll(string path)
    {
        using var journal = BatchJournal.Open(path, questions.Read(), question => Answer(question).Rows);
        var done = journal.Done;
        _bad = journal.Bad;
        if (done > 0)
        {
            host.Error.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"karvan: {path}: going on after line {journal.LastLine} of the batch; "
                + $"{Words.Count(_bad, "bad row")} skipped before it"));
        }

        var progress = new BatchProgress(host.ShowsProgress ? questions.Count() : 0, done, host);
        foreach (var chunk in questions.Read().Skip(done).Chunk(ChunkSize))
        {
            progress.Show(done);
            foreach (var answer in Answer(chunk))
            {
                Count(answer, progress);
                journal.Write(answer.Rows ?? string.Empty);
            }

            journal.Flush();
            done += chunk.Length;
        }

        progress.End();
    }

    private Answered[] Answer(BatchQuestion[] chunk)
    {
        var answers = new Answered[chunk.Length];
        var options = new ParallelOptions { CancellationToken = host.Cancellation };
        // One by one: an answer may take a hundred times as long as the next.
        var places = Partitioner.Create(Enumerable.Range(0, chunk.Length), EnumerablePartitionerOptions.NoBuffering);
        Parallel.ForEach(places, options, at => answers[at] = Answer(chunk[at]));
        return answers;
    }

    private Answered Answer(BatchQuestion question)
    {
        if (question.Request is not { } request)
        {
            return new(null, question.Problem, HasWay: false);
        }

        return service.Plan(request with { WithoutReliability = true }, now, host.Cancellation) switch
        {
            PlanAnswer.Planned { Plan: var plan } =>
                new(BatchAnswers.ToRows(question, plan, all), null, !plan.Itineraries.IsEmpty),
            PlanAnswer.Refused refused => new(null, questions.Describe(question, refused), HasWay: false),
            _ => throw new InvalidOperationException("An answer is a plan or a refusal."),
        };
    }

    private void Count(Answered answer, BatchProgress progress)
    {
        if (answer.Problem is { } problem)
        {
            progress.End();
            host.Error.WriteLine($"karvan: {Words.OneLine(problem)}; the row is skipped");
            _bad++;
        }
        else if (answer.HasWay)
        {
            _planned++;
        }
        else
        {
            _without++;
        }
    }

    private int Finish(string output)
    {
        host.Error.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"karvan: {output}: {_planned} planned, {_without} without a way, {Words.Count(_bad, "bad row")} skipped"));
        return _bad > 0 ? ExitCode.BadInput : ExitCode.Done;
    }

    private readonly record struct Answered(string? Rows, string? Problem, bool HasWay);
}
