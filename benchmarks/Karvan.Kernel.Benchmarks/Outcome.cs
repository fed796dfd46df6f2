namespace Karvan.Kernel.Benchmarks;

/// <summary>What one run of a benchmark did: its work, and figures that must not change.</summary>
/// <param name="Work">Events or customers.</param>
/// <param name="Checksum">Depends on every draw and on the order of events.</param>
/// <param name="Bytes">Allocated in the steady state.</param>
/// <param name="Seconds">Processor time of the steady state.</param>
internal readonly record struct Outcome(long Work, long Checksum, long Bytes, double Seconds)
{
    public double PerSecond => Work / Seconds;
}
