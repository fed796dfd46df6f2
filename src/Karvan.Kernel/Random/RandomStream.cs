using System.Diagnostics.CodeAnalysis;

namespace Karvan.Kernel;

/// <summary>An endless series of random numbers that belongs to one purpose of one entity in one replication.</summary>
/// <remarks>
/// <para>Counter-based: the n-th number is a function of (seed, replication, entity, purpose, n) and of nothing else.
/// So no two streams share a number, none depends on how many others there are or on what they have drawn, and two
/// variants of a model that use the same keys see the same chance: common random numbers.</para>
/// <para>Source: Philox-4x32 with 10 rounds, Salmon, Moraes, Dror and Shaw, "Parallel random numbers: as easy as
/// 1, 2, 3", SC'11. The key is the seed; the counter is (n/2, entity, purpose, replication).</para>
/// <para>Thread safety: none; a stream serves one simulation. A stream is 80 bytes on the heap.</para>
/// </remarks>
[SuppressMessage("Naming", "CA1711", Justification = "A stream of random numbers is the field's word.")]
public sealed class RandomStream
{
    private readonly ulong _seed;

    private readonly uint _replication;

    private readonly uint _purpose;

    private uint _entity;

    private uint _block;

    private ulong _first;

    private ulong _second;

    private double _firstLog;

    private double _secondLog;

    private Ready _ready;

    private bool _drawsLogs;

    /// <summary>Makes a stream at its first number.</summary>
    public RandomStream(ulong seed, int replication, int entity, int purpose) =>
        (_seed, _replication, _entity, _purpose) = (seed, (uint)replication, (uint)entity, (uint)purpose);

    /// <summary>Points the stream at the first number of another entity, for the same purpose.</summary>
    /// <remarks>One object can so serve many short-lived entities, each with numbers of its own.</remarks>
    public RandomStream MoveTo(int entity)
    {
        (_entity, _block, _ready) = ((uint)entity, 0, Ready.None);
        return this;
    }

    /// <summary>Draws 64 random bits.</summary>
    /// <exception cref="OverflowException">All 2³³ numbers of the stream are used.</exception>
    public ulong NextBits()
    {
        if (_ready == Ready.None)
        {
            DrawBlock();
        }

        if (_ready == Ready.Both)
        {
            _ready = Ready.Second;
            return _first;
        }

        // The next block has time until the next call: the processor works it out beside what follows.
        ulong second = _second;
        DrawBlock();
        return second;
    }

    /// <summary>Draws a number between 0 and 1, both excluded, one of 2⁵² equally spaced ones.</summary>
    public double NextUnit() => UnitOf(NextBits());

    /// <summary>Draws a whole number from 0 to below a limit, each equally likely (to 1 in 2⁶⁴/limit).</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="limit"/> is not positive.</exception>
    public long NextBelow(long limit)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(limit);
        return (long)Math.BigMul(NextBits(), (ulong)limit, out _);
    }

    /// <summary>Draws the natural logarithm of a number as <see cref="NextUnit"/> draws.</summary>
    internal double NextLog()
    {
        if (!_drawsLogs)
        {
            // Who asks once asks again: from now on the logarithms of a block are worked out with it.
            _drawsLogs = true;
            DrawLogs();
        }

        if (_ready == Ready.None)
        {
            DrawBlock();
        }

        if (_ready == Ready.Both)
        {
            _ready = Ready.Second;
            return _firstLog;
        }

        double second = _secondLog;
        DrawBlock();
        return second;
    }

    private static double UnitOf(ulong bits) => ((long)(bits >> 12) + 0.5) * (1.0 / (1L << 52));

    private void DrawLogs() =>
        (_firstLog, _secondLog) = (SampleLog.Of(UnitOf(_first)), SampleLog.Of(UnitOf(_second)));

    private void DrawBlock()
    {
        uint block = _block;
        _block = checked(block + 1);
        (_first, _second) = Philox.Draw(_seed, block, _entity, _purpose, _replication);
        _ready = Ready.Both;
        if (_drawsLogs)
        {
            DrawLogs();
        }
    }

    /// <summary>What of the block that was drawn last is still to be given.</summary>
    private enum Ready : byte
    {
        None,
        Second,
        Both,
    }
}
