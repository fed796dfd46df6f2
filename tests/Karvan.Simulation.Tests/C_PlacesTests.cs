using Karvan.Kernel;

namespace Karvan.Simulation.Tests;

/// <summary>Full sidings and yards do not lock each other.</summary>
public class C_PlacesTests
{
    /// <summary>
    /// Five places of three tracks in a ring, each with two trains that want to go three places on: whoever asks first
    /// for every last track would stop all of them.
    /// </summary>
    [Theory]
    [InlineData(5, 3, 2, 3)]
    [InlineData(4, 2, 1, 3)]
    [InlineData(8, 4, 3, 5)]
    public void Take_RingOfFullSidings_MovesOn(int ring, int tracks, int trains, int hops)
    {
        var engine = new Engine();
        var places = new Places(engine, [.. Enumerable.Repeat(tracks, ring)], new int[ring]);
        int arrived = 0;
        for (int place = 0; place < ring; place++)
        {
            for (int train = 0; train < trains; train++)
            {
                engine.Start(Run(place));
            }
        }

        engine.Run(1_000_000, TestContext.Current.CancellationToken);

        Assert.Equal(ring * trains, arrived);
        Assert.All(Enumerable.Range(0, ring), place => Assert.Equal(0, places.TracksTaken(place)));

        async Process Run(int from)
        {
            int[] path = [.. Enumerable.Range(from, hops + 1).Select(place => place % ring)];
            int ahead = await places.Take(path[..1], -1, "start");
            Assert.Equal(1, ahead);
            await engine.Delay(10);
            ahead = 0;
            for (int at = 1; at <= hops; at++)
            {
                if (ahead == 0)
                {
                    ahead = await places.Take(path[at..], path[at - 1], "train");
                }

                ahead--;
                places.Leave(path[at - 1]);
                await engine.Delay(60);
            }

            places.Leave(path[^1]);
            arrived++;
        }
    }

    /// <summary>Without the rule – each takes the last track it finds – the same ring stands still, and is
    /// named.</summary>
    [Fact]
    public void FindStandstill_TrainsThatEndAtEachOthersTracks_NamesTheRing()
    {
        var engine = new Engine();
        var places = new Places(engine, [1, 1], new int[2]);
        engine.Start(Swap(0, 1));
        engine.Start(Swap(1, 0));

        engine.Run(40 * 86_400L, TestContext.Current.CancellationToken);

        Assert.Empty(places.FindStandstill(50 * 86_400L));
        Assert.Equal([(0, 1), (1, 0)], places.FindStandstill(30 * 86_400L).Select(row => (row.Holds, row.Wants)));

        async Process Swap(int from, int to)
        {
            await places.Take([from], -1, "train");
            await engine.Delay(1);
            await places.Take([to], from, "train");
            places.Leave(from);
        }
    }

    /// <summary>The last room of a yard is for units nearer their end.</summary>
    [Fact]
    public void TryStore_FullForTheFarther_HasRoomForTheNearer()
    {
        var places = new Places(new Engine(), [0], [1_000]);

        Assert.True(places.TryStore(0, 820, ridesLeft: 3));
        Assert.False(places.TryStore(0, 2, ridesLeft: 3));
        Assert.True(places.TryStore(0, 60, ridesLeft: 2));
        Assert.False(places.TryStore(0, 2, ridesLeft: 2));
        Assert.True(places.TryStore(0, 120, ridesLeft: 0));
        Assert.False(places.TryStore(0, 1, ridesLeft: 0));
        Assert.Equal(1_000, places.Stored(0));
    }
}
