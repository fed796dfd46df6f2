using Karvan.Kernel.Benchmarks;

// Without arguments: the bars, warm medians of five, with SimPy beside them if this machine has it.
// --smoke: every benchmark once warm; work, checksum and bytes must be those of baseline.json.
// --record FILE: writes that file anew.
return args switch
{
    [] => Report.Run(Console.Out),
    ["--smoke"] => Smoke.Compare(Console.Out),
    ["--record", var file] => Smoke.Record(file),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("usage: [--smoke | --record FILE]");
    return 2;
}
