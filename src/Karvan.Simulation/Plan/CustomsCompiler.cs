using Karvan.Model;
using NodaTime;

namespace Karvan.Simulation;

/// <summary>Finds the channels through which goods are let into a territory, by mode, for import and for
/// transit.</summary>
internal sealed class CustomsCompiler(SimulationRequest request, Tables tables)
{
    private readonly YearMonth _month = MonthOf(request.Start);

    /// <summary>Gives the channels at a crossing into a territory; null: none are stated.</summary>
    public CustomsPlan? Find(Country into, Mode mode, bool isImport)
    {
        var destination = isImport ? into : default;
        var channels = request.Network.Regimes
            .Where(regime => regime.Meets(into, mode, default, destination, _month))
            .SelectMany(regime => regime.Channels)
            .ToHashSet();
        var parameters = request.Parameters;
        return channels.Count == 0 ? null : new(
            channels.Contains(RiskChannel.Yellow) ? parameters.YellowPercent / 100.0 : 0,
            tables.Of(parameters.YellowCheck),
            channels.Contains(RiskChannel.Red) ? parameters.RedPercent / 100.0 : 0,
            tables.Of(parameters.RedCheck));
    }

    private static YearMonth MonthOf(Moment moment)
    {
        var day = moment.ToInstant().InUtc().Date;
        return new(day.Year, day.Month);
    }
}
