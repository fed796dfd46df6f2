using Karvan.Model;

namespace Karvan;

/// <summary>One line of a quote's price.</summary>
/// <param name="Line">The line.</param>
/// <param name="Low">The least that it may come to; see <see cref="PriceBand"/>.</param>
/// <param name="High">The most.</param>
public sealed record QuoteLine(CostLine Line, Money Low, Money High)
{
    /// <summary>Gives a line with its band.</summary>
    public static QuoteLine Of(CostLine line)
    {
        var around = PriceBand.Around(line);
        return new(line, line.Cost - around, line.Cost + around);
    }
}
