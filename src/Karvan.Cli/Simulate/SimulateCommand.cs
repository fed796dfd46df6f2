using System.CommandLine;
using System.Globalization;
using Karvan.Model;
using Karvan.Simulation;
using NodaTime;

namespace Karvan.Cli;

/// <summary><c>karvan simulate</c>: plays a period of the corridor and says where it jams.</summary>
internal static class SimulateCommand
{
    private const string Examples = """
        karvan simulate
        karvan simulate 2030 --replications 4
        karvan simulate --start 2025-01-01 --horizon 365d --replications 20 --seed 1 --out run
        karvan simulate --demand 200 --relief all
        karvan simulate --at AZ-ALA-P --relief none
        karvan simulate --write-waits waits.csv --relief none
        karvan simulate --trace 100 --replications 1 --relief none --format json
        """;

    private static readonly LocalDate LastEnd = new(2068, 1, 1);

    /// <summary>Makes the verb.</summary>
    public static Command Make(CommandHost host)
    {
        var options = new SimulateOptions();
        var verb = new Verb(
            "simulate",
            "Plays a period of the whole corridor, train by train and ship by ship: queues, transit, bottlenecks.",
            Examples);
        verb.Arguments.Add(options.Scenario);
        foreach (var option in options.InOrder())
        {
            verb.Options.Add(option);
        }

        verb.SetAction(parsed => Run(parsed, options, host));
        return verb;
    }

    private static int Run(ParseResult parsed, SimulateOptions options, CommandHost host)
    {
        var question = SimulateQuestion.Read(parsed, options);
        host.Cancellation.ThrowIfCancellationRequested();
        var network = Load(FeedLoader.Locate(parsed.GetValue(options.Feed), host), parsed.GetValue(options.Scenario));
        var terminal = question.At is { } at ? FindTerminal(network, at) : null;
        if (network.Demands.IsEmpty)
        {
            host.Error.WriteLine("karvan: the feed has no demand; nothing would move");
            return ExitCode.NoAnswer;
        }

        var start = question.Start ?? StartOf(network);
        CheckEnd(start, question.HorizonDays);
        if (question.WaitsOut is { } file)
        {
            SimulatedWaits.CheckFile(file);
        }

        if (question.Out is { } target)
        {
            SimulateFiles.CheckFolder(target);
        }

        var study = Play(network, question, start, host);
        Write(study, question, terminal, host);
        if (question.WaitsOut is { } waits)
        {
            SimulatedWaits.Write(study, waits);
        }

        if (question.Out is { } folder)
        {
            SimulateFiles.Write(study, folder, question.IsParquet, question.Timeline.IsWritten);
        }

        return question.Trace is not null && study.Result.Trace.IsEmpty ? ExitCode.NoAnswer : ExitCode.Done;
    }

    private static Network Load(string folder, IEnumerable<string>? scenarios) => FeedLoader.GetNetwork(
        folder, FeedLoader.Read(folder, FeedOverlays.Find(folder, "SCENARIO", scenarios)));

    // A moment has 32 bits, and what leaves on the last day is looked for a while beyond it.
    private static void CheckEnd(Moment start, int days)
    {
        var most = Period.DaysBetween(start.ToInstant().InUtc().Date, LastEnd);
        if (days > most)
        {
            throw new BadInputException(string.Create(
                CultureInfo.InvariantCulture,
                $"--horizon '{days}d' is not allowed from {start.ToInstant().InUtc().Date:uuuu-MM-dd}; "
                + $"allowed: 1d to {most}d, the end of {LastEnd.Year - 1}"));
        }
    }

    private static SimulationStudy Play(
        Network network, SimulateQuestion question, Moment start, CommandHost host)
    {
        var parameters = new SimulationParameters();
        using var progress = new SimulateProgress(host, !question.Relief.IsNone);
        using var timeline = TimelineOf(question);
        var request = new SimulationRequest
        {
            Network = network,
            Ways = new PlannedWays(network, parameters, question.Threads),
            Start = start,
            HorizonDays = question.HorizonDays,
            WarmUpDays = question.WarmUpDays,
            Replications = question.Replications,
            Seed = question.Seed,
            Threads = question.Threads,
            DemandFactor = question.DemandFactor,
            TracedUnit = question.Trace,
            Timeline = timeline,
            KeepsMonths = question.WaitsOut is not null,
            Parameters = parameters,
            Progress = progress.Of("simulate"),
        };
        CheckRelief(request, question.Relief, host.Cancellation);
        var result = CorridorSimulator.Run(request, host.Cancellation);
        var bottlenecks = question.Relief.IsNone
            ? []
            : BottleneckFinder.Find(
                request with { Progress = progress.Of("relieve"), Timeline = null },
                result,
                question.Relief,
                host.Cancellation);
        timeline?.Complete();
        return new(request, result, bottlenecks);
    }

    private static void CheckRelief(SimulationRequest request, ReliefChoice choice, CancellationToken cancellation)
    {
        if (BottleneckFinder.FindUnknown(request, choice, cancellation) is (var id, var nearest))
        {
            throw new BadInputException(
                $"--relief '{id}' is no resource of this run; the nearest are {string.Join(", ", nearest)}");
        }
    }

    private static TimelineFile? TimelineOf(SimulateQuestion question)
    {
        TimelineFile? file = null;
        if (question is { Out: { } folder, Timeline.IsWritten: true })
        {
            SimulateFiles.Try(
                folder, () => file = new(folder, question.IsParquet, question.Timeline.TellsAll));
        }

        return file;
    }

    private static void Write(SimulationStudy study, SimulateQuestion question, Terminal? terminal, CommandHost host)
    {
        if (question.IsJson)
        {
            SimulateJson.Write(study, host.Output);
        }
        else if (terminal is not null)
        {
            PortSheet.Write(study, terminal, host);
        }
        else if (question.Trace is { } unit)
        {
            TraceTable.Write(study, unit, host);
        }
        else
        {
            SimulateTable.Write(study, host);
        }
    }

    private static Moment StartOf(Network network)
    {
        var year = int.TryParse(network.Info.Period, NumberStyles.None, CultureInfo.InvariantCulture, out var period)
            ? period
            : network.Info.PriceMonth.Year;
        return Moment.FromInstant(Instant.FromUtc(year, 1, 1, 0, 0));
    }

    private static Terminal FindTerminal(Network network, string text)
    {
        if (network.Terminals.FirstOrDefault(row => string.Equals(row.Id, text, StringComparison.OrdinalIgnoreCase))
            is { } known)
        {
            return known;
        }

        return new PlaceFinder(network).FindEnd(text) switch
        {
            PlaceMatch.Found { Place.Terminals: { IsEmpty: false } found } =>
                network[found.OrderByDescending(index => network[index].CapacityProvenance is not null).First()],
            PlaceMatch.Unknown { Nearest: { IsEmpty: false } near } => throw NoTerminal(
                text, $"the nearest names are {string.Join(", ", near)}"),
            PlaceMatch.Ambiguous several => throw NoTerminal(
                text, $"it may be {string.Join(", ", several.Candidates)}"),
            _ => throw NoTerminal(
                text, $"an id such as {network.Terminals[0].Id}, a UN/LOCODE or a name is allowed"),
        };
    }

    private static BadInputException NoTerminal(string text, string instead) =>
        new($"--at '{text}' is not a terminal of the feed; {instead}");
}
