using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Karvan.Kernel;

/// <summary>The natural logarithm of a random number, quick and the same on every machine.</summary>
/// <remarks>
/// Off by less than 3e-16 and a rounding, absolutely: beside a mean of 10¹⁵ ticks that is less than one. A table
/// takes the place of the division in <see cref="PortableMath.Log"/>, on which the next steps would have to wait;
/// with it M/M/3 as a whole runs 6 % faster. Method: P. T. P. Tang, "Table-driven implementation of the logarithm
/// function", TOMS 16(4), 1990.
/// </remarks>
internal static class SampleLog
{
    private const int TableBits = 7;

    private const int MantissaBits = 52;

    private const long One = 0x3FFL << MantissaBits;

    private static readonly Cell[] Table = [.. Enumerable.Range(0, 1 << TableBits).Select(MakeCell)];

    /// <summary>Gives the logarithm of a positive normal number.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Of(double x)
    {
        long bits = BitConverter.DoubleToInt64Bits(x);
        int exponent = (int)(bits >> MantissaBits) - 0x3FF;
        int index = (int)(bits >> (MantissaBits - TableBits)) & ((1 << TableBits) - 1);
        double mantissa = BitConverter.Int64BitsToDouble((bits & ((1L << MantissaBits) - 1)) | One);
        ref readonly var cell = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(Table), index);

        // log x = exponent · log 2 − log(inverse) + log(1 + r), |r| < 2⁻⁸.
        double r = (mantissa * cell.Inverse) - 1;
        double square = r * r;
        double low = 0.5 - (r * (1.0 / 3));
        double high = 0.25 - (r * 0.2) + (square * (1.0 / 6));
        return (exponent * 0.6931471805599453) + cell.MinusLogInverse + (r - (square * (low + (square * high))));
    }

    /// <summary>Gives the logarithms of four positive normal numbers, bit for bit those of
    /// <see cref="Of(double)"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Of(Vector256<double> x)
    {
        if (!Vector256.IsHardwareAccelerated)
        {
            return Vector256.Create(Of(x[0]), Of(x[1]), Of(x[2]), Of(x[3]));
        }

        var bits = x.AsInt64();
        var exponent = Vector256.ConvertToDouble((bits >>> MantissaBits) - Vector256.Create(0x3FFL));
        var index = (bits >>> (MantissaBits - TableBits)) & Vector256.Create((1L << TableBits) - 1);
        var mantissa = ((bits & Vector256.Create((1L << MantissaBits) - 1)) | Vector256.Create(One)).AsDouble();
        ref var table = ref MemoryMarshal.GetArrayDataReference(Table);
        ref readonly var first = ref Unsafe.Add(ref table, (nint)index[0]);
        ref readonly var second = ref Unsafe.Add(ref table, (nint)index[1]);
        ref readonly var third = ref Unsafe.Add(ref table, (nint)index[2]);
        ref readonly var fourth = ref Unsafe.Add(ref table, (nint)index[3]);
        var inverse = Vector256.Create(first.Inverse, second.Inverse, third.Inverse, fourth.Inverse);
        var minusLogInverse = Vector256.Create(
            first.MinusLogInverse, second.MinusLogInverse, third.MinusLogInverse, fourth.MinusLogInverse);

        var r = (mantissa * inverse) - Vector256<double>.One;
        var square = r * r;
        var low = Vector256.Create(0.5) - (r * Vector256.Create(1.0 / 3));
        var high = Vector256.Create(0.25) - (r * Vector256.Create(0.2)) + (square * Vector256.Create(1.0 / 6));
        return (exponent * Vector256.Create(0.6931471805599453)) + minusLogInverse
            + (r - (square * (low + (square * high))));
    }

    /// <summary>Makes the cell of mantissas from 1 + index/128: one over their middle,
    /// in few bits, and its logarithm.</summary>
    private static Cell MakeCell(int index)
    {
        double inverse = Math.Round(1 / (1 + ((index + 0.5) / (1 << TableBits))) * 1_024) / 1_024;
        return new(inverse, -PortableMath.Log(inverse));
    }

    private readonly record struct Cell(double Inverse, double MinusLogInverse);
}
