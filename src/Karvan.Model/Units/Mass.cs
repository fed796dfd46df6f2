using System.Globalization;

namespace Karvan.Model;

/// <summary>A mass, held as whole kilograms so that sums are exact whatever their order.</summary>
/// <remarks>The default value is zero. Arithmetic is checked.</remarks>
public readonly record struct Mass : IComparable<Mass>
{
    private Mass(long kilograms) => Kilograms = kilograms;

    /// <summary>Gets the mass in kilograms [kg], zero or more.</summary>
    public long Kilograms { get; }

    /// <summary>Gets the mass in tonnes [t]; 1 t is exactly 1 000 kg.</summary>
    public decimal Tonnes => Kilograms / 1_000m;

    /// <summary>Makes a mass from kilograms [kg].</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="kilograms"/> is negative.</exception>
    public static Mass FromKilograms(long kilograms)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(kilograms);
        return new(kilograms);
    }

    /// <summary>Makes a mass from tonnes [t], rounded half-to-even to the kilogram.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="tonnes"/> is negative.</exception>
    public static Mass FromTonnes(decimal tonnes)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(tonnes);
        return new((long)decimal.Round(tonnes * 1_000m));
    }

    /// <summary>Adds two masses.</summary>
    public static Mass operator +(Mass left, Mass right) => new(checked(left.Kilograms + right.Kilograms));

    /// <inheritdoc/>
    public int CompareTo(Mass other) => Kilograms.CompareTo(other.Kilograms);

    /// <summary>Gives the mass in tonnes, such as <c>12.5 t</c>, the same in every culture.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Tonnes:0.###} t");
}
