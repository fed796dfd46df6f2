using Karvan.Model;

namespace Karvan.Simulation;

/// <summary>The channels of a customs regime: most declarations pass, some are checked by paper, few by hand.</summary>
/// <param name="YellowShare">The share whose papers are checked, 0 to 1.</param>
/// <param name="Yellow">How long that takes.</param>
/// <param name="RedShare">The share whose goods are examined, 0 to 1.</param>
/// <param name="Red">How long that takes.</param>
internal sealed record CustomsPlan(double YellowShare, QuantileTable Yellow, double RedShare, QuantileTable Red)
{
    /// <summary>Gives the channel that a declaration falls into, and how long its check takes [s].</summary>
    /// <param name="channel">Chooses the channel, 0 to 1.</param>
    /// <param name="length">Chooses the length of a check, 0 to 1.</param>
    public CustomsCheck Check(double channel, double length) =>
        channel < RedShare ? new(RiskChannel.Red, Red.Quantile(length))
        : channel < RedShare + YellowShare ? new(RiskChannel.Yellow, Yellow.Quantile(length))
        : default;
}

/// <summary>What a declaration met: its channel, and how long it was checked [s].</summary>
internal readonly record struct CustomsCheck(RiskChannel Channel, long Seconds)
{
    /// <summary>Gives both of two checks, made side by side: the stricter channel and the longer time.</summary>
    public CustomsCheck With(CustomsCheck other) => new(
        Channel > other.Channel ? Channel : other.Channel,
        Math.Max(Seconds, other.Seconds));
}
