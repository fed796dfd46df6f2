using Karvan.Model;

namespace Karvan.Simulation;

/// <summary>A closure: dated, or coming by chance in a season.</summary>
internal sealed record ClosurePlan
{
    public required string Id { get; init; }

    /// <summary>Gets the places at which it binds some goods, products or origins, and the probability that each
    /// joins.</summary>
    public (int Embargo, double Probability)[] Embargoes { get; init; } = [];

    /// <summary>Gets the ports that it shuts and the probability that each joins.</summary>
    public required (int Terminal, double Probability)[] Terminals { get; init; }

    /// <summary>Gets the ports of a dated closure that keep a part of their capacity.</summary>
    public int[] Narrowed { get; init; } = [];

    /// <summary>Gets whether weather is the cause, which shuts a port for a share of the time; anything else takes a
    /// share of its berths.</summary>
    public bool IsWeather { get; init; }

    /// <summary>Gets the lanes that it shuts or slows.</summary>
    public required (int Lane, double Probability)[] Lanes { get; init; }

    /// <summary>Gets the first and the last tick; null: it comes by chance.</summary>
    public (long From, long To)? Dated { get; init; }

    /// <summary>Gets the mean time between two in their season [s].</summary>
    public double IntervalSeconds { get; init; }

    public QuantileTable Length { get; init; } = QuantileTable.Constant(0);

    /// <summary>Gets the months in which it comes, January first; 12 entries.</summary>
    public bool[] Months { get; init; } = new bool[12];

    /// <summary>Gets the share of capacity that stays, 0 to 1.</summary>
    public double RemainingShare { get; init; }

    /// <summary>Gives the share of a usual year in which it shuts one of two ports by chance.</summary>
    public double ShutShare(int here, int there)
    {
        if (Dated is not null)
        {
            return 0;
        }

        double joins = Terminals
            .Where(one => one.Terminal == here || one.Terminal == there)
            .Max(one => (double?)one.Probability) ?? 0;
        double season = Months.Count(isIn => isIn) / 12.0;
        return season * (1 - Math.Exp(-joins * Length.MeanSeconds / IntervalSeconds));
    }
}
