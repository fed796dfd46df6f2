namespace Karvan.Model;

/// <summary>When a service leaves. A service may have several.</summary>
public sealed record Departure
{
    /// <summary>Gets what makes it leave.</summary>
    public required DepartureKind Kind { get; init; }

    /// <summary>Gets the second of the local day at the first call, for <see cref="DepartureKind.At"/> [s].</summary>
    public int AtSeconds { get; init; }

    /// <summary>Gets the days, and for the other kinds the part of the day, in which it leaves.</summary>
    public OpeningHours Hours { get; init; } = OpeningHours.Always;

    /// <summary>Gets the mean interval [s], for every and full.</summary>
    public int IntervalSeconds { get; init; }

    /// <summary>Gets the coefficient of variation of the interval, 0 or more.</summary>
    public decimal Variation { get; init; }

    /// <summary>Gets the load at which it leaves [TEU], for full; read by people and simulation.</summary>
    public int? MinimumLoadTeu { get; init; }

    /// <summary>Gets the longest wait for a full load [s]; null: no limit.</summary>
    public int? LongestWaitSeconds { get; init; }

    /// <summary>Gets the notice [s], for demand.</summary>
    public int NoticeSeconds { get; init; }

    /// <summary>Gets where the row comes from.</summary>
    public required Provenance Provenance { get; init; }

    /// <summary>
    /// Gets the usual wait for the next departure [s]: the median residual of the interval, the notice, or 0.
    /// </summary>
    public int UsualWaitSeconds => Kind switch
    {
        DepartureKind.Every => IntervalWait.MedianSeconds(IntervalSeconds, (double)Variation),
        DepartureKind.Full => Math.Min(
            IntervalWait.MedianSeconds(IntervalSeconds, (double)Variation),
            LongestWaitSeconds ?? int.MaxValue),
        DepartureKind.Demand => NoticeSeconds,
        _ => 0,
    };

    /// <summary>
    /// Gives the wait for the next departure as a distribution: the residual of the interval, at most the longest
    /// wait; the notice; or always 0. Worked out anew at each call. Its median is <see cref="UsualWaitSeconds"/>.
    /// </summary>
    public QuantileTable GetWaitQuantiles() => Kind switch
    {
        DepartureKind.Every => IntervalWait.Quantiles(IntervalSeconds, (double)Variation),
        DepartureKind.Full => IntervalWait.Quantiles(IntervalSeconds, (double)Variation)
            .AtMost(LongestWaitSeconds ?? int.MaxValue),
        DepartureKind.Demand => QuantileTable.Constant(NoticeSeconds),
        _ => QuantileTable.Constant(0),
    };
}
