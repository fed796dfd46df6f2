using Karvan.Kernel;

namespace Karvan.Simulation;

/// <summary>Trains or trucks that no demand counts, as they come to a lane: by chance, in spells of more and of
/// fewer.</summary>
/// <remarks>Within a day they are a Poisson process. Its rate is that of the spell: each midnight a new one begins by
/// chance, with a rate of its own, lognormal about the mean. No event is made for them: who asks draws those that have
/// come since.</remarks>
internal sealed class Others
{
    private const long Day = 86_400;
    private const double Fine = 1_000_000;

    private static readonly Distribution Gap = Distribution.Exponential(Fine);

    private readonly RandomStream _chance;
    private readonly Distribution? _rates;
    private readonly double _perDay;
    private readonly double _newSpell;
    private double _rate = 1;
    private long _dayEnd = Day;

    public Others(RandomStream chance, double perDay, SimulationParameters parameters)
    {
        (_chance, _perDay, _newSpell) = (chance, perDay, 1.0 / Math.Max(1, parameters.OthersSpellDays));
        if (parameters.OthersVariationPercent > 0)
        {
            _rates = Distribution.LognormalWithMean(Fine, Fine * parameters.OthersVariationPercent / 100);
            _rate = _rates.Sample(chance) / Fine;
        }

        Draw();
    }

    /// <summary>Gets when the next comes [tick, with parts].</summary>
    public double Next { get; private set; }

    /// <summary>Lets the next have come: the one after it is next.</summary>
    public void Draw()
    {
        // Gaps forget: one that reaches beyond midnight is cut there and drawn anew at the rate of the new day.
        double next = Next + OneGap();
        while (next > _dayEnd)
        {
            next = _dayEnd;
            _dayEnd += Day;
            if (_rates is not null && _chance.NextUnit() < _newSpell)
            {
                _rate = _rates.Sample(_chance) / Fine;
            }

            next += OneGap();
        }

        Next = next;
    }

    private double OneGap() => Gap.Sample(_chance) / Fine * Day / (_perDay * _rate);
}
