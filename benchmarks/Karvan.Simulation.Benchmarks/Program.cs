using System.Globalization;
using Karvan.Simulation.Benchmarks;

// Without arguments: the bars on feeds/eurasia, in processor time; run from the root of the house.
// --smoke: the small corridor of feeds/example, the same on one thread and two. --record FILE: writes its figures.
// --share N: plays N replications on one core and prints the seconds; the report starts itself so.
return args switch
{
    [] => Report.Run(Console.Out),
    ["--smoke"] => Smoke.Compare(Console.Out),
    ["--record", var file] => Smoke.Record(file),
    ["--share", var count] => Sharing.PlayShare(int.Parse(count, CultureInfo.InvariantCulture), Console.Out),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("usage: [--smoke | --record FILE | --share N]");
    return 2;
}
