using Karvan.Routing.Benchmarks;

// Without arguments: every bar on feeds/eurasia and on the synthetic corridor, in processor time.
// Words choose: `corridor` or folders of feeds, and exact, relaxed, trade, swift, cheap, range, batch, reliability,
// again.
// --smoke: few queries; checksums must be those of baseline.json. --record FILE: writes that file anew.
return args switch
{
    ["--smoke"] => Smoke.Compare(Console.Out),
    ["--record", var file] => Smoke.Record(file),
    _ when Choice.TryRead(args, out var choice) => new Report(Console.Out).Run(choice),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine(
        $"usage: [{Choice.Corridor} | FOLDER]... [{string.Join(" | ", Enum.GetNames<Measure>()).ToLowerInvariant()}]..."
        + " | --smoke | --record FILE");
    return 2;
}
