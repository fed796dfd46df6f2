using System.Collections.Immutable;
using System.Globalization;
using Karvan.Model;
using NodaTime;

namespace Karvan.Cli;

/// <summary><c>karvan plan --batch FILE --out FILE</c>: many consignments on all cores, in order, resumable.</summary>
internal sealed class BatchRun(PlanService service, BatchQuestions reader, bool all, Instant now, CommandHost host)
{
    private const int ChunkSize = 256;

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

        var (reader, questions) = BatchQuestions.Read(batch, common);
        var now = Instant.FromDateTimeOffset(host.Time.GetUtcNow());
        var run = new BatchRun(new PlanService(network), reader, common.All, now, host);
        var journal = isParquet ? output + ".partial" : output;
        run.AnswerAll(questions, journal);
        if (isParquet)
        {
            BatchParquet.Convert(journal, output);
            File.Delete(journal);
        }

        return run.Finish(output);
    }

    private void AnswerAll(ImmutableArray<BatchQuestion> questions, string path)
    {
        using var journal = BatchJournal.Open(path);
        var done = questions.TakeWhile(question => question.Line <= journal.LastLine).Count();
        if (done > 0)
        {
            host.Error.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"karvan: {path}: going on after line {journal.LastLine} of the batch"));
        }

        var progress = new BatchProgress(questions.Length, done, host);
        for (; done < questions.Length; done += ChunkSize)
        {
            progress.Show(done);
            var chunk = questions.AsSpan(done, Math.Min(ChunkSize, questions.Length - done)).ToArray();
            foreach (var answer in Answer(chunk))
            {
                Count(answer, progress);
                journal.Write(answer.Rows ?? string.Empty);
            }

            journal.Flush();
        }

        progress.End();
    }

    private Answered[] Answer(BatchQuestion[] chunk)
    {
        var answers = new Answered[chunk.Length];
        var options = new ParallelOptions { CancellationToken = host.Cancellation };
        Parallel.For(0, chunk.Length, options, at => answers[at] = Answer(chunk[at]));
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
            PlanAnswer.Refused refused => new(null, reader.Describe(question, refused), HasWay: false),
            _ => throw new InvalidOperationException("An answer is a plan or a refusal."),
        };
    }

    private void Count(Answered answer, BatchProgress progress)
    {
        if (answer.Problem is { } problem)
        {
            progress.End();
            host.Error.WriteLine($"karvan: {problem}; the row is skipped");
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
