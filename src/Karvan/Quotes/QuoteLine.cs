using Karvan.Model;

namespace Karvan;

/// <summary>One line of a quote's price.</summary>
/// <param name="Line">The line.</param>
/// <param name="Low">The least that it may come to; see <see cref="PriceBand"/>.</param>
/// <param name="High">The most.</param>
public sealed record QuoteLine(CostLine Line, Money Low, Money High)
{
    /// <summary>Gives a line with its band: the range of its tariff row, else by the row's confidence.</summary>
    public static QuoteLine Of(Network network, CostLine line)
    {
        if (line.Tariff is { } tariff && network[tariff] is { Range: { } range, Rate.Amount: not 0 } row)
        {
            return new(
                line, Scale(line.Cost, range.Low, row.Rate.Amount), Scale(line.Cost, range.High, row.Rate.Amount));
        }

        var around = PriceBand.Around(line);
        return new(line, line.Cost - around, line.Cost + around);
    }

    // A least charge would break the proportion; none of the rows with a range has one.
    private static Money Scale(Money cost, decimal bound, decimal amount) =>
        Money.FromDollars(cost.Dollars * bound / amount);
}
