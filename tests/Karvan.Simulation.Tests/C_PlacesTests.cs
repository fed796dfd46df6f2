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
            await Travel(engine, places, path, () => 60);
            arrived++;
        }
    }

    /// <summary>Rings and lines of sidings of one to three tracks, trains from everywhere to everywhere, both ways: all
    /// arrive, whatever the chance.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Take_AnySidings_AllArrive(bool isRing)
    {
        for (int seed = 1; seed <= 200; seed++)
        {
            var random = new Random(seed);
            var engine = new Engine();
            int count = random.Next(3, 8);
            var places = new Places(
                engine, [.. Enumerable.Range(0, count).Select(_ => random.Next(1, 4))], new int[count]);
            int trains = random.Next(2, 40);
            int arrived = 0;
            for (int train = 0; train < trains; train++)
            {
                engine.Start(Run(RandomPath(random, count, isRing), random.Next(0, 600)));
            }

            engine.Run(1_000_000, TestContext.Current.CancellationToken);

            Assert.True(arrived == trains, $"Seed {seed}: {arrived} of {trains} arrived.");
            Assert.All(Enumerable.Range(0, count), place => Assert.Equal(0, places.TracksTaken(place)));

            async Process Run(int[] path, int start)
            {
                await engine.Delay(start);
                await Travel(engine, places, path, () => random.Next(1, 120));
                arrived++;
            }
        }
    }

    /// <summary>What is held to be safe is so: a search through all that trains could do finds a way for all.</summary>
    [Fact]
    public void CanMove_SafeState_LetsAllArriveInSomeOrder()
    {
        var (safe, stuck) = (0, 0);
        for (int seed = 1; seed <= 2_000; seed++)
        {
            var random = new Random(seed);
            int[] tracks = [.. Enumerable.Range(0, 4).Select(_ => random.Next(1, 3))];
            int[] taken = new int[4];
            var trains = new List<int[]>();
            for (int i = random.Next(2, 6); i > 0; i--)
            {
                int[] path = RandomPath(random, 4, isRing: random.Next(2) == 0);
                if (taken[path[0]] < tracks[path[0]])
                {
                    taken[path[0]]++;
                    trains.Add(path);
                }
            }

            var chains = new Chains(tracks);
            trains[..^1].ForEach(chains.Enter);
            bool canAllArrive = CanAllArrive(trains, tracks, []);
            bool isSafe = chains.CanMove(trains[^1], []);

            Assert.True(canAllArrive || !isSafe, $"Seed {seed}: held to be safe, and is not.");
            (safe, stuck) = (safe + (isSafe ? 1 : 0), stuck + (canAllArrive ? 0 : 1));
        }

        Assert.True(safe > 500 && stuck > 20, $"{safe} safe, {stuck} stuck");
    }

    /// <summary>A train that ends beside the one that comes towards it needs nothing beyond, so the last track is its
    /// own; one that would meet it on the only track is not let in.</summary>
    [Fact]
    public void TryTake_LastTrack_IsForWhoCanGoOn()
    {
        var places = new Places(new Engine(), [1, 1, 1], new int[3]);
        int[] east = [0, 1, 2];

        Assert.True(places.TryTake(east, []));
        Assert.False(places.TryTake([2, 1, 0], []));
        Assert.True(places.TryTake([2], []));
        Assert.True(places.TryTake([1, 2], east));
    }

    private static int[] RandomPath(Random random, int count, bool isRing)
    {
        int from = random.Next(count);
        int step = random.Next(2) == 0 ? 1 : -1;
        int most = isRing ? count : step > 0 ? count - from : from + 1;
        return [.. Enumerable.Range(0, random.Next(1, most + 1)).Select(hop => (from + (hop * step) + count) % count)];
    }

    // By every single move that finds a track free; a train at its end leaves.
    private static bool CanAllArrive(List<int[]> trains, int[] tracks, HashSet<string> seen)
    {
        var left = trains.Where(path => path.Length > 1).ToList();
        if (left.Count == 0)
        {
            return true;
        }

        if (!seen.Add(string.Join('|', left.Select(path => string.Join(',', path)))))
        {
            return false;
        }

        for (int i = 0; i < left.Count; i++)
        {
            int next = left[i][1];
            if (left.Count(path => path[0] == next) < tracks[next])
            {
                int[] path = left[i];
                left[i] = path[1..];
                if (CanAllArrive(left, tracks, seen))
                {
                    return true;
                }

                left[i] = path;
            }
        }

        return false;
    }

    private static async Process Travel(Engine engine, Places places, int[] path, Func<int> stay)
    {
        int[] track = [];
        for (int at = 0; at < path.Length; at++)
        {
            int[] ahead = path[at..];
            await places.Take(ahead, track, "train");
            track = ahead;
            await engine.Delay(stay());
        }

        places.Leave(track);
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
            int[] here = [from];
            await places.Take(here, [], "train");
            await engine.Delay(1);
            await places.Take([to], here, "train");
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
