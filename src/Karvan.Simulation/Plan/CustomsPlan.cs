using Karvan.Model;

namespace Karvan.Simulation;

/// <summary>The channels of a customs regime: most declarations pass, some are checked by paper, few by hand.</summary>
internal sealed record CustomsPlan(double YellowShare, QuantileTable Yellow, double RedShare, QuantileTable Red)
{
    /// <summary>Gives what the channel that a vehicle falls into adds to the procedure of the border [s].</summary>
    /// <param name="channel">Chooses the channel, 0 to 1.</param>
    /// <param name="length">Chooses the length of a check, 0 to 1.</param>
    public long CheckSeconds(double channel, double length) =>
        channel < RedShare ? Red.Quantile(length)
        : channel < RedShare + YellowShare ? Yellow.Quantile(length)
        : 0;
}
