using System.Globalization;

namespace Karvan.Model;

/// <summary>An amount of money in US dollars, held as whole cents so that sums are exact.</summary>
/// <remarks>The default value is zero; a subsidy is negative. Arithmetic is checked.</remarks>
public readonly record struct Money : IComparable<Money>
{
    private Money(long cents) => Cents = cents;

    /// <summary>Gets the amount in US cents.</summary>
    public long Cents { get; }

    /// <summary>Gets the amount in US dollars; 1 USD is exactly 100 cents.</summary>
    public decimal Dollars => Cents / 100m;

    /// <summary>Makes an amount from US cents.</summary>
    public static Money FromCents(long cents) => new(cents);

    /// <summary>Makes an amount from US dollars, rounded half-to-even to the cent.</summary>
    /// <exception cref="OverflowException">The amount is beyond 9.2e16 dollars.</exception>
    public static Money FromDollars(decimal dollars) => new((long)decimal.Round(dollars * 100m));

    /// <summary>Adds two amounts.</summary>
    public static Money operator +(Money left, Money right) => new(checked(left.Cents + right.Cents));

    /// <summary>Takes one amount from another.</summary>
    public static Money operator -(Money left, Money right) => new(checked(left.Cents - right.Cents));

    /// <inheritdoc/>
    public int CompareTo(Money other) => Cents.CompareTo(other.Cents);

    /// <summary>Gives dollars and cents, such as <c>1234.50 USD</c>, the same in every culture.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Dollars:0.00} USD");
}
