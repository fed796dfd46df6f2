using System.Runtime.CompilerServices;

namespace Karvan.Kernel;

/// <summary>An exact sum of products, in 64 bits while they are small and in 128 beyond.</summary>
internal struct ExactSum
{
    private const ulong Small = 1UL << 31;

    private const long Full = 1L << 62;

    private Int128 _carried;

    private long _recent;

    public readonly Int128 Value => _carried + _recent;

    /// <summary>Adds left × right.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(long left, long right)
    {
        if (((ulong)left | (ulong)right) < Small)
        {
            // Below 2⁶² twice stays below 2⁶³.
            _recent += left * right;
            if (_recent < Full)
            {
                return;
            }

            (left, right) = (0, 0);
        }

        AddLarge(left, right);
    }

    private void AddLarge(long left, long right)
    {
        _carried += _recent + Math.BigMul(left, right);
        _recent = 0;
    }
}
