namespace Karvan.Kernel.Tests;

/// <summary>Batches and matches waited for with patience; containers and stores where who fits goes.</summary>
public class PatienceTests
{
    private readonly Simulation _simulation = new();

    private readonly Journal _journal;

    private readonly Batch<int> _train;

    public PatienceTests() => (_journal, _train) = (new(_simulation), new(_simulation, "train", 3, longestWait: 10));

    /// <summary>The box comes at tick 2, so the train is due at 12.</summary>
    [Theory]
    [InlineData(5, "5 a 0")]
    [InlineData(11, "11 a 0")]
    [InlineData(12, "12 a 1")]
    [InlineData(0, "0 a 0")]
    public void Take_WithPatience_LeavesWithoutABatch(long patience, string expected)
    {
        _simulation.Start(Take("a", patience));
        _simulation.Start(Add(2));

        _simulation.Run();

        Assert.Equal(expected, _journal.ToString());
        Assert.Equal(expected.EndsWith('1') ? 0 : 1, _train.Items.Level);
    }

    /// <summary>Whoever comes to the head, the box is taken once, when due, and the other waits on.</summary>
    [Theory]
    [InlineData(Simulation.Forever, "12 urgent 1")]
    [InlineData(20, "12 urgent 1; 20 a 0")]
    [InlineData(12, "12 a 0; 12 urgent 1")]
    public void Take_PassedByAnother_WaitsOn(long patience, string expected)
    {
        _simulation.Start(Take("a", patience));
        _simulation.Start(Add(2));
        _simulation.Start(Take("urgent", Simulation.Forever, priority: -1), entity: 3, delay: 4);

        _simulation.Run();

        Assert.Equal(expected, _journal.ToString());
    }

    [Fact]
    public void Take_HeadLosesPatience_NextLeavesWhenDue()
    {
        _simulation.Start(Take("a", 5));
        _simulation.Start(Take("b", 30));
        _simulation.Start(Add(2));

        _simulation.Run();

        Assert.Equal("5 a 0; 12 b 1", _journal.ToString());
    }

    [Fact]
    public void TryTake_OfMatch_GivesUp()
    {
        var loading = new Match<string, int>(_simulation, "loading");
        loading.AddLeft("box");
        _simulation.Start(TryLoad(loading, 3));
        _simulation.Start(TryLoad(loading, 8));
        _simulation.Start(AddWagon(loading, 5));

        _simulation.Run();

        Assert.Equal("3 False  0; 5 True box 1", _journal.ToString());
        Assert.Equal((0, 0), (loading.Lefts.Level, loading.Rights.Level));
    }

    /// <summary>The head wants more than there is; who is more urgent and wants less need not wait behind it.</summary>
    [Fact]
    public void Get_MoreUrgentThanTheHead_IsServedAtOnce()
    {
        var tank = new Container(_simulation, "tank", 10, 2);
        _simulation.Start(Draw(tank, 4, priority: 0));
        _simulation.Start(Draw(tank, 1, priority: 0));
        _simulation.Start(Draw(tank, 2, priority: -1));
        _simulation.Run();

        Assert.Equal("0 drew 2", _journal.ToString());
    }

    /// <summary>A full store, a getter and a putter that suit each other: it does not matter who comes first.</summary>
    [Theory]
    [InlineData(1, 2)]
    [InlineData(2, 1)]
    public void Get_WithFilter_TakesWhatAPutterOffers(long getAt, long putAt)
    {
        var yard = new Store<string>(_simulation, "yard", capacity: 1);
        yard.TryPut("y1");
        _simulation.Start(Get(yard, 'x'), entity: 1, delay: getAt);
        _simulation.Start(Put(yard, "x1"), entity: 2, delay: putAt);

        _simulation.Run();

        _simulation.ThrowIfDeadlocked();
        string[] both = ["2 got x1", "2 put x1"];
        Assert.Equal(string.Join("; ", getAt == 2 ? both : [both[1], both[0]]), _journal.ToString());
        Assert.Equal(1, yard.Count);
    }

    private async Process Get(Store<string> yard, char first) =>
        _journal.Note($"got {await yard.Get(item => item[0] == first)}");

    private async Process Put(Store<string> yard, string item)
    {
        await yard.Put(item);
        _journal.Note($"put {item}");
    }

    private async Process Take(string who, long patience, short priority = 0) =>
        _journal.Note($"{who} {await _train.Take([], priority, patience)}");

    private async Process Add(long tick)
    {
        await _simulation.Delay(tick);
        _train.Add(1);
    }

    private async Process TryLoad(Match<string, int> loading, long patience)
    {
        var (isTaken, box, wagon) = await loading.TryTake(patience);
        _journal.Note($"{isTaken} {box} {wagon}");
    }

    private async Process AddWagon(Match<string, int> loading, long tick)
    {
        await _simulation.Delay(tick);
        loading.AddRight(1);
    }

    private async Process Draw(Container tank, long amount, short priority)
    {
        await tank.Get(amount, priority);
        _journal.Note($"drew {amount}");
    }
}
