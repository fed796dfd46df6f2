using CsCheck;

namespace Karvan.Kernel.Tests;

/// <summary>The event queue against a sorted set: lane, front, heap, buckets and what
/// lies beyond give one exact order.</summary>
public class EventQueueTests
{
    /// <summary>Spreads of delays that meet every part of the queue, the last one with outliers.</summary>
    private static readonly long[] Spreads = [1, 3, 1_000, 1_000_000, 1L << 55];

    [Fact]
    public void TryPop_AnyMix_GivesExactOrder() =>
        Gen.Select(Gen.ULong, Gen.Int[0, Spreads.Length - 1], Gen.OneOf(Gen.Int[1, 20], Gen.Int[1, 6_000])).Sample(
            (seed, spread, pending) => Compare(new RandomStream(seed, 0, 0, 0), Spreads[spread], pending), iter: 100);

    [Fact]
    public void Keep_Half_DropsTheOthers()
    {
        var stream = new RandomStream(5, 0, 0, 0);
        var queue = new EventQueue();
        for (int i = 1; i <= 5_000; i++)
        {
            queue.Push(MakeEvent(stream.NextBelow(1_000), 0, i));
        }

        queue.Arrange();
        queue.Keep(item => item.Sequence % 2 == 0);

        Assert.Equal(2_500, queue.Count);
        var last = default(Event);
        while (queue.TryPop(long.MaxValue, out var item))
        {
            Assert.True(Event.IsBefore(last, item) && item.Sequence % 2 == 0);
            last = item;
        }
    }

    [Fact]
    public void Event_OrderAndPriority_ComeBack()
    {
        foreach (short priority in new short[] { short.MinValue, -1, 0, 1, short.MaxValue })
        {
            var item = MakeEvent(1, priority, 123_456_789_012);

            Assert.Equal((priority, 123_456_789_012), (item.Priority, item.Sequence));
        }
    }

    private static void Compare(RandomStream stream, long spread, int pending)
    {
        var queue = new EventQueue();
        var judge = new SortedSet<(long Tick, short Priority, long Sequence)>();
        long sequence = 0;
        long now = 0;
        int target = pending;
        for (int step = 0; step < 20_000; step++)
        {
            if (step % 1_024 == 0)
            {
                queue.Arrange();
                target = (int)stream.NextBelow(pending) + 1;
            }

            bool isAdding = judge.Count < target;
            if (isAdding)
            {
                Add();
            }
            else if (queue.TryPop(long.MaxValue, out var item))
            {
                Assert.Equal(judge.Min, (item.Tick, item.Priority, item.Sequence));
                judge.Remove(judge.Min);
                now = item.Tick;
            }

            Assert.Equal(judge.Count, queue.Count);
        }

        void Add()
        {
            long delay = stream.NextBelow(4) == 0 ? 0 : stream.NextBelow(spread);
            long tick = Math.Min(now + (stream.NextBelow(50) == 0 ? delay * 37 : delay), Simulation.LastTick);
            short priority = stream.NextBelow(5) == 0 ? (short)(stream.NextBelow(7) - 3) : (short)0;
            queue.Push(MakeEvent(tick, priority, ++sequence));
            judge.Add((tick, priority, sequence));
        }
    }

    private static Event MakeEvent(long tick, short priority, long sequence) =>
        new() { Tick = tick, Order = Event.MakeOrder(priority, sequence), Kind = EventKind.Delay };
}
