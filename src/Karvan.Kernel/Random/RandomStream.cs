using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Karvan.Kernel;

/// <summary>An endless series of random numbers that belongs to one purpose of one entity in one replication.</summary>
/// <remarks>
/// <para>Counter-based: the n-th number is a function of (seed, replication, entity, purpose, n) and of nothing else.
/// So no two streams share a number, none depends on how many others there are or on what they have drawn, and two
/// variants of a model that use the same keys see the same chance: common random numbers.</para>
/// <para>Source: Philox-4x32 with 10 rounds, Salmon, Moraes, Dror and Shaw, "Parallel random numbers: as easy as
/// 1, 2, 3", SC'11. The key is the seed; the counter is (n/2, entity, purpose, replication).</para>
/// <para>Thread safety: none; a stream serves one simulation. A stream is 240 bytes on the heap.</para>
/// </remarks>
[SuppressMessage("Naming", "CA1711", Justification = "A stream of random numbers is the field's word.")]
public sealed class RandomStream
{
    /// <summary>So many numbers have room: those of the blocks that are drawn side by side.</summary>
    private const int Room = 2 * Philox.Blocks;

    private readonly ulong _seed;

    private readonly uint _replication;

    private readonly uint _purpose;

    private uint _entity;

    private uint _block;

    /// <summary>The numbers that were drawn last, and their logarithms if those are asked for.</summary>
    private InlineArray8<ulong> _numbers;

    private InlineArray8<double> _logs;

    /// <summary>The numbers after those: drawn while the logarithms of the others are worked out, as neither waits for
    /// the other.</summary>
    private InlineArray8<ulong> _ahead;

    /// <summary>The place of the next number to be given; <see cref="Room"/>: it is yet to be drawn.</summary>
    private int _next = Room;

    private bool _drawsLogs;

    /// <summary>Makes a stream at its first number.</summary>
    public RandomStream(ulong seed, int replication, int entity, int purpose) =>
        (_seed, _replication, _entity, _purpose) = (seed, (uint)replication, (uint)entity, (uint)purpose);

    /// <summary>Points the stream at the first number of another entity, for the same purpose.</summary>
    /// <remarks>One object can so serve many short-lived entities, each with numbers of its own.</remarks>
    public RandomStream MoveTo(int entity)
    {
        (_entity, _block, _next) = ((uint)entity, 0, Room);
        return this;
    }

    /// <summary>Draws 64 random bits.</summary>
    /// <exception cref="OverflowException">All 2³³ numbers of the stream are used.</exception>
    public ulong NextBits()
    {
        if (_next == Room)
        {
            Draw();
        }

        ulong number = _numbers[_next];
        Advance();
        return number;
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
            // Who asks once asks again: from now on the logarithms are worked out with the numbers.
            _drawsLogs = true;
            DrawLogs();
        }

        if (_next == Room)
        {
            Draw();
        }

        double log = _logs[_next];
        Advance();
        return log;
    }

    private static double UnitOf(ulong bits) => ((long)(bits >> 12) + 0.5) * (1.0 / (1L << 52));

    private static Vector256<double> UnitsOf(Vector256<ulong> bits) =>
        (Vector256.ConvertToDouble((bits >>> 12).AsInt64()) + Vector256.Create(0.5))
        * Vector256.Create(1.0 / (1L << 52));

    private void Advance()
    {
        // The next numbers have time until the next call: the processor works them out beside what follows.
        if (++_next == Room && _block > 1)
        {
            DrawAll();
        }
    }

    private void Draw()
    {
        if (_block == 0)
        {
            DrawFirst();
        }
        else
        {
            DrawAll();
        }
    }

    /// <summary>Draws one block: many a stream is asked for no more.</summary>
    private void DrawFirst()
    {
        (_numbers[Room - 2], _numbers[Room - 1]) = Philox.Draw(_seed, 0, _entity, _purpose, _replication);
        (_block, _next) = (1, Room - 2);
        if (_drawsLogs)
        {
            DrawLogs();
        }
    }

    private void DrawAll()
    {
        if (_block == 1)
        {
            DrawAhead();
        }

        _numbers = _ahead;
        _next = 0;
        if (_drawsLogs)
        {
            SampleLog.Of(UnitsOf(Vector256.LoadUnsafe(ref _ahead[0]))).StoreUnsafe(ref _logs[0]);
            SampleLog.Of(UnitsOf(Vector256.LoadUnsafe(ref _ahead[4]))).StoreUnsafe(ref _logs[4]);
        }

        DrawAhead();
    }

    private void DrawAhead()
    {
        uint block = _block;
        _block = checked(block + Philox.Blocks);
        var (first, second) = Philox.DrawBlocks(_seed, block, _entity, _purpose, _replication);
        first.StoreUnsafe(ref _ahead[0]);
        second.StoreUnsafe(ref _ahead[4]);
    }

    /// <summary>Works out the logarithms of the numbers that are still to be given.</summary>
    private void DrawLogs()
    {
        for (int i = _next; i < Room; i++)
        {
            _logs[i] = SampleLog.Of(UnitOf(_numbers[i]));
        }
    }
}
