using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Karvan.Kernel;

/// <summary>The next few events, in their order: the first stands last, where it is taken at once.</summary>
/// <remarks>
/// Where a new event belongs nobody can foretell, and a wrong guess costs the processor as much as comparing all
/// places. So all are compared and moved side by side, four and four, without a branch.
/// </remarks>
internal struct EventFront
{
    /// <summary>So many events have room: two vectors of each field.</summary>
    public const int Room = 8;

    private const int Half = Room / 2;

    /// <summary>Vectors compare numbers with a sign at once, others by a detour: so orders are kept with one.</summary>
    private const ulong Sign = 1UL << 63;

    private InlineArray8<long> _ticks;

    private InlineArray8<long> _orders;

    private InlineArray8<long> _targets;

    /// <summary>Gets the number of events.</summary>
    public int Count { get; private set; }

    /// <summary>Gets the first event; there must be one.</summary>
    public readonly Event First => this[Count - 1];

    /// <summary>Gets the tick of the first event; there must be one.</summary>
    public readonly long FirstTick => _ticks[Count - 1];

    private readonly Event this[int index] => new(_ticks[index], (ulong)_orders[index] ^ Sign, (ulong)_targets[index]);

    /// <summary>Puts an event in its place; there must be room.</summary>
    public void Add(Event item)
    {
        if (!Vector256.IsHardwareAccelerated)
        {
            AddByOne(item);
            return;
        }

        var (lateTicks, soonTicks) = Load(ref _ticks);
        var (lateOrders, soonOrders) = Load(ref _orders);
        var (tick, order) = (Vector256.Create(item.Tick), Vector256.Create((long)(item.Order ^ Sign)));
        var count = Vector256.Create((long)Count);

        // What comes after the new event stays: all bits of its lane are set. The rest moves up, behind the new one.
        var lateStay = IsAfter(lateTicks, lateOrders, tick, order)
            & Vector256.LessThan(Vector256.Create(0L, 1, 2, 3), count);
        var soonStay = IsAfter(soonTicks, soonOrders, tick, order)
            & Vector256.LessThan(Vector256.Create(4L, 5, 6, 7), count);
        var lateNew = MoveUp(Vector256<long>.AllBitsSet, lateStay);
        var soonNew = MoveUp(lateStay, soonStay);

        Insert(ref _ticks, tick, lateStay, lateNew, soonStay, soonNew);
        Insert(ref _orders, order, lateStay, lateNew, soonStay, soonNew);
        Insert(ref _targets, Vector256.Create((long)item.Target), lateStay, lateNew, soonStay, soonNew);
        Count++;
    }

    /// <summary>Takes the first event; there must be one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Event Take() => this[--Count];

    /// <summary>Moves the later half of a full front to a heap.</summary>
    public void MoveLaterHalf(ref EventHeap heap)
    {
        for (int i = 0; i < Half; i++)
        {
            heap.Push(this[i]);
            (_ticks[i], _orders[i], _targets[i]) = (_ticks[i + Half], _orders[i + Half], _targets[i + Half]);
        }

        Count = Half;
    }

    /// <summary>Puts an event in its place where the machine has no such vectors.</summary>
    private void AddByOne(Event item)
    {
        int place = Count++;
        while (place > 0 && Event.IsBefore(this[place - 1], item))
        {
            (_ticks[place], _orders[place], _targets[place]) =
                (_ticks[place - 1], _orders[place - 1], _targets[place - 1]);
            place--;
        }

        (_ticks[place], _orders[place], _targets[place]) = (item.Tick, (long)(item.Order ^ Sign), (long)item.Target);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<long> IsAfter(
        Vector256<long> ticks, Vector256<long> orders, Vector256<long> tick, Vector256<long> order) =>
        Vector256.GreaterThan(ticks, tick) | (Vector256.Equals(ticks, tick) & Vector256.GreaterThan(orders, order));

    /// <summary>Inserts one field of the new event: what stays, the new one above it, and what was
    /// there moved up.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Insert(
        ref InlineArray8<long> field,
        Vector256<long> item,
        Vector256<long> lateStay,
        Vector256<long> lateNew,
        Vector256<long> soonStay,
        Vector256<long> soonNew)
    {
        var (late, soon) = Load(ref field);
        var lateMoved = Vector256.ConditionalSelect(lateNew, item, MoveUp(late, late));
        var soonMoved = Vector256.ConditionalSelect(soonNew, item, MoveUp(late, soon));
        Vector256.ConditionalSelect(lateStay, late, lateMoved).StoreUnsafe(ref field[0]);
        Vector256.ConditionalSelect(soonStay, soon, soonMoved).StoreUnsafe(ref field[Half]);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (Vector256<long> Late, Vector256<long> Soon) Load(ref InlineArray8<long> field) =>
        (Vector256.LoadUnsafe(ref field[0]), Vector256.LoadUnsafe(ref field[Half]));

    /// <summary>Gives lanes moved up by one; the lowest is the highest of those below.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<long> MoveUp(Vector256<long> below, Vector256<long> lanes) =>
        Vector256.ConditionalSelect(
            Vector256.Create(-1L, 0, 0, 0),
            Vector256.Shuffle(below, Vector256.Create(3L, 3, 3, 3)),
            Vector256.Shuffle(lanes, Vector256.Create(0L, 0, 1, 2)));
}
