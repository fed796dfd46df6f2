using Karvan.Model;

namespace Karvan;

/// <summary>How far a price may be off, by the confidence of its row, where the row names no range.</summary>
/// <remarks>
/// Most rows give one amount and no range, so these widths are ours. Bands of lines are added as if all lines were off
/// to the same side: the widest case, not the likeliest.
/// </remarks>
public static class PriceBand
{
    /// <summary>Either way, for a row of high confidence.</summary>
    public const decimal High = 0.05m;

    /// <summary>Either way, for a row of medium confidence.</summary>
    public const decimal Medium = 0.10m;

    /// <summary>Either way, for a row of low confidence.</summary>
    public const decimal Low = 0.20m;

    /// <summary>Either way, for an assumed row.</summary>
    public const decimal Assumed = 0.30m;

    /// <summary>Gives the share by which a price may be off, up or down.</summary>
    public static decimal Of(Confidence confidence) => confidence switch
    {
        Confidence.High => High,
        Confidence.Medium => Medium,
        Confidence.Low => Low,
        _ => Assumed,
    };

    /// <summary>Gives half the width of a line's band, zero or more, rounded half-to-even to the cent.</summary>
    public static Money Around(CostLine line) =>
        Money.FromDollars(Math.Abs(line.Cost.Dollars) * Of(line.Provenance.Confidence));
}
