namespace Karvan.Kernel.Tests;

/// <summary>Stores, containers, batches, matches and gates.</summary>
public class PlaceTests
{
    private readonly Simulation _simulation = new();

    private readonly Journal _journal;

    public PlaceTests() => _journal = new(_simulation);

    [Fact]
    public void Store_GetBeforePut_HandsOver()
    {
        var yard = new Store<string>(_simulation, "yard");
        _simulation.Start(Get(yard, "crane"));
        _simulation.Start(Put(yard, "box", at: 3));

        _simulation.Run();

        Assert.Equal("3 box in True; 3 crane has box", _journal.ToString());
        Assert.Equal(0, yard.Count);
    }

    [Fact]
    public void Store_Full_PutterWaitsForRoom()
    {
        var yard = new Store<string>(_simulation, "yard", capacity: 1);
        _simulation.Start(Put(yard, "one", at: 0));
        _simulation.Start(Put(yard, "two", at: 1));
        _simulation.Start(Put(yard, "three", at: 2, patience: 3));
        _simulation.Start(Get(yard, "crane"), entity: 4, delay: 9);

        _simulation.Run();

        Assert.Equal("0 one in True; 5 three in False; 9 crane has one; 9 two in True", _journal.ToString());
        Assert.Equal(1, yard.Items.Highest);
    }

    [Fact]
    public void Store_Filter_TakesFirstThatPassesAndHoldsUpNobody()
    {
        var yard = new Store<string>(_simulation, "yard");
        _simulation.Start(Get(yard, "reefer crane", item => item.StartsWith('r')));
        _simulation.Start(Get(yard, "crane"));
        Assert.True(yard.TryPut("dry"));
        _simulation.Start(Put(yard, "dry2", at: 2));
        _simulation.Start(Put(yard, "reefer", at: 4));

        _simulation.Run();

        Assert.Equal(
            "0 crane has dry; 2 dry2 in True; 4 reefer in True; 4 reefer crane has reefer", _journal.ToString());
        Assert.Equal(1, yard.Count);
    }

    [Fact]
    public void Store_TryGet_GivesUp()
    {
        var yard = new Store<string>(_simulation, "yard");
        _simulation.Start(TryGet(yard, patience: 5));
        _simulation.Start(Put(yard, "late", at: 6));

        _simulation.Run();

        Assert.Equal("5 taken False; 6 late in True", _journal.ToString());
        Assert.Equal(1, yard.Count);
    }

    [Fact]
    public void Container_HeadOfLine_HoldsUpTheRest()
    {
        var tank = new Container(_simulation, "tank", capacity: 10, level: 3);
        _simulation.Start(Take(tank, 5));
        _simulation.Start(Take(tank, 1));
        _simulation.Start(Fill(tank, 4, at: 2));

        _simulation.Run();

        Assert.Equal("2 filled; 2 took 5; 2 took 1", _journal.ToString());
        Assert.Equal(1, tank.Level);
    }

    [Fact]
    public void Container_Full_PutWaits()
    {
        var tank = new Container(_simulation, "tank", capacity: 10, level: 8);
        _simulation.Start(Fill(tank, 4, at: 0));
        _simulation.Start(Take(tank, 2), entity: 2, delay: 3);

        _simulation.Run();

        Assert.Equal("3 took 2; 3 filled", _journal.ToString());
        Assert.Equal(10, tank.Level);
        Assert.Throws<ArgumentOutOfRangeException>(() => tank.Get(11));
    }

    [Fact]
    public void Container_ImpatientHead_LetsTheRestPass()
    {
        var tank = new Container(_simulation, "tank", level: 3);
        _simulation.Start(Take(tank, 5, patience: 4));
        _simulation.Start(Take(tank, 2));

        _simulation.Run();

        Assert.Equal("4 gave up 5; 4 took 2", _journal.ToString());
    }

    [Fact]
    public void Batch_FullOrOverdue_Leaves()
    {
        var train = new Batch<int>(_simulation, "train", size: 3, longestWait: 10);
        _simulation.Start(Depart(train, 3));
        _simulation.Start(Bring(train, [0, 1, 2, 20, 22, 40]));

        _simulation.Run();

        Assert.Equal("2 leaves with 0,1,2; 30 leaves with 20,22; 50 leaves with 40", _journal.ToString());
        Assert.Equal((6, 31), (train.Waits.Count, (long)train.Waits.Sum));
    }

    [Fact]
    public void Batch_TakerComesLate_LeavesAtOnceWhenOverdue()
    {
        var train = new Batch<int>(_simulation, "train", size: 3, longestWait: 10);
        _simulation.Start(Bring(train, [0, 1]));
        _simulation.Start(Depart(train, 1), entity: 2, delay: 15);

        _simulation.Run();

        Assert.Equal("15 leaves with 0,1", _journal.ToString());
    }

    [Fact]
    public void Match_TwoQueues_JoinFirstWithFirst()
    {
        var wagons = new Match<string, int>(_simulation, "loading");
        _simulation.Start(Load(wagons));
        _simulation.Start(Load(wagons));
        wagons.AddLeft("a");
        wagons.AddLeft("b");
        _simulation.Start(AddWagons(wagons));

        _simulation.Run();

        Assert.Equal("5 a on 1; 6 b on 2", _journal.ToString());
    }

    [Fact]
    public void Gate_FollowsCalendar_LetsPassWhenOpen()
    {
        var gate = new Gate(_simulation, "Marmaray");
        gate.Follow(new TickCalendar(24, new OpenInterval(0, 5)));
        _simulation.Start(Pass(gate, "train at 4"), entity: 1, delay: 4);
        _simulation.Start(Pass(gate, "train at 5"), entity: 2, delay: 5);
        _simulation.Start(Pass(gate, "impatient", patience: 10), entity: 3, delay: 6);

        _simulation.Run(until: 100);

        Assert.Equal("4 train at 4 True; 16 impatient False; 24 train at 5 True", _journal.ToString());
    }

    private async Process Get(Store<string> yard, string who, Func<string, bool>? filter = null) =>
        _journal.Note($"{who} has {await yard.Get(filter)}");

    private async Process TryGet(Store<string> yard, long patience)
    {
        var (isTaken, _) = await yard.TryGet(patience);
        _journal.Note($"taken {isTaken}");
    }

    private async Process Put(Store<string> yard, string item, long at, long patience = Simulation.Forever)
    {
        await _simulation.DelayUntil(at);
        bool isIn = await yard.Put(item, patience: patience);
        _journal.Note($"{item} in {isIn}");
    }

    private async Process Take(Container tank, long amount, long patience = Simulation.Forever)
    {
        bool hasTaken = await tank.Get(amount, patience: patience);
        _journal.Note($"{(hasTaken ? "took" : "gave up")} {amount}");
    }

    private async Process Fill(Container tank, long amount, long at)
    {
        await _simulation.DelayUntil(at);
        await tank.Put(amount);
        _journal.Note("filled");
    }

    private async Process Depart(Batch<int> train, int times)
    {
        var load = new List<int>();
        for (; times > 0; times--)
        {
            load.Clear();
            Assert.Equal(await train.Take(load), load.Count);
            _journal.Note($"leaves with {string.Join(',', load)}");
        }
    }

    private async Process Bring(Batch<int> train, int[] ticks)
    {
        foreach (int tick in ticks)
        {
            await _simulation.DelayUntil(tick);
            train.Add(tick);
        }
    }

    private async Process Load(Match<string, int> wagons)
    {
        var (box, wagon) = await wagons.Take();
        _journal.Note($"{box} on {wagon}");
    }

    private async Process AddWagons(Match<string, int> wagons)
    {
        await _simulation.Delay(5);
        wagons.AddRight(1);
        await _simulation.Delay(1);
        wagons.AddRight(2);
        wagons.AddRight(3);
    }

    private async Process Pass(Gate gate, string who, long patience = Simulation.Forever) =>
        _journal.Note($"{who} {await gate.Pass(patience: patience)}");
}
