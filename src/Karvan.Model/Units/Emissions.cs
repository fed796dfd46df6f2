using System.Globalization;

namespace Karvan.Model;

/// <summary>Greenhouse gas, well to wheel, held as whole grams of CO2 equivalent.</summary>
/// <remarks>The default value is zero. Arithmetic is checked.</remarks>
public readonly record struct Emissions : IComparable<Emissions>
{
    private Emissions(long grams) => Grams = grams;

    /// <summary>Gets the emissions in grams of CO2 equivalent [g CO2e], zero or more.</summary>
    public long Grams { get; }

    /// <summary>Gets the emissions in kilograms of CO2 equivalent [kg CO2e].</summary>
    public decimal Kilograms => Grams / 1_000m;

    /// <summary>Makes emissions from grams [g CO2e].</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="grams"/> is negative.</exception>
    public static Emissions FromGrams(long grams)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(grams);
        return new(grams);
    }

    /// <summary>Adds two amounts.</summary>
    public static Emissions operator +(Emissions left, Emissions right) => new(checked(left.Grams + right.Grams));

    /// <inheritdoc/>
    public int CompareTo(Emissions other) => Grams.CompareTo(other.Grams);

    /// <summary>Gives kilograms, such as <c>40.2 kg CO2e</c>, the same in every culture.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Kilograms:0.###} kg CO2e");
}
