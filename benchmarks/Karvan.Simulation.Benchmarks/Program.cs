using System.Globalization;
using Karvan.Simulation.Benchmarks;

// Without arguments: the bars on feeds/eurasia, in processor time; run from the root of the house. With names of parts
// (2025, 2030, threads, relief): those alone, for a quiet minute each.
// --smoke: the small corridor of feeds/example, the same on one thread and two. --record FILE: writes its figures.
// --share N: plays N replications on one core and prints the seconds; the report starts itself so.
return args switch
{
    ["--smoke"] => Smoke.Compare(Console.Out),
    ["--record", var file] => Smoke.Record(file),
    ["--share", var count] => Sharing.PlayShare(int.Parse(count, CultureInfo.InvariantCulture), Console.Out),
    _ when args.All(Report.Parts.Contains) => Report.Run(args, Console.Out),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine($"usage: [{string.Join(" | ", Report.Parts)}]... | --smoke | --record FILE | --share N");
    return 2;
}
