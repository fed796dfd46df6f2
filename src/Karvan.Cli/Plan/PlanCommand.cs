using System.CommandLine;
using NodaTime;

namespace Karvan.Cli;

/// <summary><c>karvan plan FROM TO</c>: every itinerary worth having for one consignment.</summary>
internal static class PlanCommand
{
    private const string Examples = """
        karvan plan "Xi'an" Budapest
        karvan plan CNSIA DEDUI --feu 4 --tonnes 96 --depart 2025-06-02 --avoid RU,IR
        karvan plan Budapest "Xi'an" --arrive-by 2025-09-20 --avoid suez --avoid-mode road
        karvan plan DEDUI CNSIA --hs 8542 --format json
        karvan plan "Xi'an" Budapest --depart 2025-06-02 --until 2025-06-08 --relax 1/64
        karvan plan --batch consignments.csv --out results.parquet
        """;

    /// <summary>Makes the verb.</summary>
    public static Command Make(CommandHost host)
    {
        var options = new PlanOptions();
        options.From.Arity = options.To.Arity = ArgumentArity.ZeroOrOne;
        var command = new Verb(
            "plan", "Plans one consignment: when it arrives, what it costs, what it emits.", Examples)
        {
            options.From,
            options.To,
        };
        foreach (var option in options.InOrder())
        {
            command.Options.Add(option);
        }

        command.SetAction(parsed => Run(parsed, options, host));
        return command;
    }

    private static int Run(ParseResult parsed, PlanOptions options, CommandHost host)
    {
        if (parsed.GetValue(options.Batch) is { } batch)
        {
            return RunBatch(batch, parsed, options, host);
        }

        foreach (var (name, end) in new[] { ("FROM", options.From), ("TO", options.To) })
        {
            if (parsed.GetValue(end) is null)
            {
                throw new BadInputException($"{name} is missing; needed are FROM and TO (help: karvan plan --help)");
            }
        }

        if (parsed.GetValue(options.Out) is not null)
        {
            throw new BadInputException("--out goes with --batch; without it the answer is standard output");
        }

        var request = ReadRequest(parsed, options);
        if (request.Until is not null)
        {
            return RangeRun.Run(request, parsed, options, host);
        }

        var write = ReadFormat(parsed, options);
        var show = OptionText.Number("--show", parsed.GetValue(options.Show), 1, int.MaxValue) ?? 1;
        host.Cancellation.ThrowIfCancellationRequested();

        var network = options.Overlays.Load(FeedLoader.Locate(parsed.GetValue(options.Feed), host), parsed);
        var now = Instant.FromDateTimeOffset(host.Time.GetUtcNow());
        var service = new PlanService(network);
        switch (service.Plan(request, now, host.Cancellation))
        {
            case PlanAnswer.Planned { Plan: var plan }:
                if (!plan.Itineraries.IsEmpty && show > plan.Itineraries.Length)
                {
                    throw new BadInputException(
                        $"--show {show} is not allowed; 1 to {plan.Itineraries.Length} are");
                }

                write(service, plan, show, host);
                return plan.Itineraries.IsEmpty ? ExitCode.NoAnswer : ExitCode.Done;
            case PlanAnswer.Refused refused:
                throw new BadInputException($"{NameOf(refused.Field)}: {refused.Problem}");
            default:
                throw new InvalidOperationException("An answer is a plan or a refusal.");
        }
    }

    private static int RunBatch(string batch, ParseResult parsed, PlanOptions options, CommandHost host)
    {
        if (parsed.GetValue(options.From) is { } from)
        {
            throw new BadInputException(
                $"'{from}' is one argument too many: with --batch FROM and TO stand in the file");
        }

        Option[] ofOne = [options.Until, options.Show, options.Format, options.Objective];
        if (Array.Find(ofOne, option => parsed.GetResult(option) is not null) is { } other)
        {
            throw new BadInputException(
                $"{other.Name} is not allowed with --batch; allowed are the options of a question");
        }

        var output = parsed.GetValue(options.Out)
            ?? throw new BadInputException("--out is missing; allowed: a file that ends in .csv or .parquet");
        var common = ReadRequest(parsed, options, from: string.Empty, to: string.Empty);
        var network = options.Overlays.Load(FeedLoader.Locate(parsed.GetValue(options.Feed), host), parsed);
        return BatchRun.Run(batch, output, common, network, host);
    }

    /// <summary>Reads the question that several verbs share.</summary>
    public static PlanRequest ReadRequest(ParseResult parsed, PlanOptions options) => ReadRequest(
        parsed,
        options,
        OptionText.Name("FROM", parsed.GetRequiredValue(options.From)!),
        OptionText.Name("TO", parsed.GetRequiredValue(options.To)!));

    private static PlanRequest ReadRequest(ParseResult parsed, PlanOptions options, string from, string to) => new()
    {
        From = from,
        To = to,
        Boxes20 = OptionText.Number("--teu", parsed.GetValue(options.Teu), 1, PlanRequest.MaxTeu),
        Boxes40 = OptionText.Number("--feu", parsed.GetValue(options.Feu), 1, PlanRequest.MaxTeu / 2),
        Tonnes = OptionText.Tonnes("--tonnes", parsed.GetValue(options.Tonnes)),
        Cargo = OptionText.Word(
            "--cargo", parsed.GetValue(options.Cargo), Model.CargoKind.Dry,
            ("dry", Model.CargoKind.Dry), ("reefer", Model.CargoKind.Reefer), ("dangerous", Model.CargoKind.Dangerous)),
        Hs = OptionText.Hs("--hs", parsed.GetValue(options.Hs)),
        Owner = parsed.GetValue(options.ShipperOwned) ? Model.BoxOwner.Shipper : Model.BoxOwner.Carrier,
        Depart = OptionText.Time("--depart", parsed.GetValue(options.Depart)),
        Until = OptionText.Time("--until", parsed.GetValue(options.Until)),
        ArriveBy = OptionText.Time("--arrive-by", parsed.GetValue(options.ArriveBy)),
        Deadline = OptionText.Time("--deadline", parsed.GetValue(options.Deadline)),
        PriceMonth = OptionText.Month("--price-month", parsed.GetValue(options.PriceMonth)),
        Avoid = [.. Names("--avoid", parsed.GetValue(options.Avoid))],
        AvoidModes = [.. OptionText.List("--avoid-mode", parsed.GetValue(options.AvoidMode))
            .Select(mode => OptionText.Mode("--avoid-mode", mode))],
        Via = [.. Names("--via", parsed.GetValue(options.Via))],
        Criteria = OptionText.Criteria("--criteria", parsed.GetValue(options.Criteria)),
        Relax = OptionText.Share("--relax", parsed.GetValue(options.Relax)),
        All = parsed.GetValue(options.All),
        Objective = OptionText.Word(
            "--objective", parsed.GetValue(options.Objective), Objective.GeneralisedCost,
            ("cost", Objective.GeneralisedCost), ("on-time", Objective.OnTime)),
    };

    private static IEnumerable<string> Names(string option, string[]? texts) =>
        OptionText.List(option, texts).Select(name => OptionText.Name(option, name));

    private static Action<PlanService, Plan, int, CommandHost> ReadFormat(ParseResult parsed, PlanOptions options) =>
        OptionText.Word<Action<PlanService, Plan, int, CommandHost>>(
            "--format", parsed.GetValue(options.Format), PlanTable.Write,
            ("table", PlanTable.Write),
            ("json", (_, plan, _, host) => PlanJson.Write(plan, host.Output)),
            ("csv", (_, plan, _, host) => PlanCsv.Write(plan, host.Output, host.Error)),
            ("geojson", (_, plan, _, host) => PlanGeoJson.Write(plan, host.Output)));

    /// <summary>Gives the argument or option that a part of the question was read from.</summary>
    public static string NameOf(PlanField field) => field switch
    {
        PlanField.From => "FROM",
        PlanField.To => "TO",
        PlanField.Boxes20 => "--teu",
        PlanField.Boxes40 => "--feu",
        PlanField.Tonnes => "--tonnes",
        PlanField.Hs => "--hs",
        PlanField.Depart => "--depart",
        PlanField.Until => "--until",
        PlanField.ArriveBy => "--arrive-by",
        PlanField.Deadline => "--deadline",
        PlanField.Avoid => "--avoid",
        _ => "--via",
    };
}
