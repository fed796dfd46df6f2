namespace Karvan.Routing.Benchmarks;

/// <summary>The bars of one measure; none where null.</summary>
/// <param name="Median">What half of the questions may take [ms].</param>
/// <param name="P99">What 99 in 100 may take [ms].</param>
/// <param name="Mean">What a question may take on average [ms].</param>
/// <param name="Megabytes">What the process may take by then [MB].</param>
internal readonly record struct Limits(
    double? Median = null, double? P99 = null, double? Mean = null, double? Megabytes = null);
