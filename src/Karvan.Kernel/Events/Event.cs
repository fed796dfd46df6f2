using System.Runtime.CompilerServices;

namespace Karvan.Kernel;

/// <summary>A scheduled resumption: 24 bytes without references, so that the
/// queue moves them without write barriers.</summary>
internal struct Event
{
    /// <summary>Comes after every event.</summary>
    public static readonly Event Last = new(long.MaxValue, ulong.MaxValue, 0);

    /// <summary>When [tick].</summary>
    public long Tick;

    /// <summary>Priority (16 bits, biased) above sequence (48 bits): the order within a
    /// tick, and unique in a run.</summary>
    public ulong Order;

    /// <summary>The kind above the place: one field, for a copy would wait for two narrow stores.</summary>
    private ulong _target;

    public Event(long tick, ulong order, ulong target) => (Tick, Order, _target) = (tick, order, target);

    /// <summary>Gets kind and place in one number.</summary>
    public readonly ulong Target => _target;

    /// <summary>Gets the process's place in the simulation's table.</summary>
    public int Slot
    {
        readonly get => (int)_target;
        init => _target = (_target & ~(ulong)uint.MaxValue) | (uint)value;
    }

    public EventKind Kind
    {
        readonly get => (EventKind)(_target >> 32);
        init => _target = ((ulong)value << 32) | (uint)_target;
    }

    private const int SequenceBits = 48;

    public readonly short Priority => (short)((int)(Order >> SequenceBits) + short.MinValue);

    public readonly long Sequence => (long)(Order & ((1UL << SequenceBits) - 1));

    /// <summary>Gives a copy made field by field: the processor hands a value that was just stored on at once, but not
    /// two of them in one wide load.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly Event Copy() => new(Tick, Order, _target);

    public static ulong MakeOrder(short priority, long sequence) =>
        ((ulong)(priority - short.MinValue) << SequenceBits) | (ulong)sequence;

    /// <summary>Tells which of two comes first, without a branch: in a heap its outcome cannot be predicted.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsBefore(in Event left, in Event right) =>
        (left.Tick < right.Tick) | ((left.Tick == right.Tick) & (left.Order < right.Order));
}
