using Karvan.Routing.Benchmarks;

// Without arguments: the bars on feeds/eurasia and on the synthetic corridor, in processor time.
// FOLDER: the bars on the feed in that folder.
// --smoke: few queries; checksums must be those of baseline.json. --record FILE: writes that file anew.
return args switch
{
    [] => Report.Run(Console.Out),
    ["--smoke"] => Smoke.Compare(Console.Out),
    ["--record", var file] => Smoke.Record(file),
    [var folder] when Directory.Exists(folder) => Report.Run(Console.Out, folder),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("usage: [FOLDER | --smoke | --record FILE]");
    return 2;
}
