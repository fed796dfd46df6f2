namespace Karvan.Kernel.Tests;

/// <summary>Waiting for the first of several: which it is, what it gives and what becomes of the rest.</summary>
public class FirstOfTests
{
    private readonly Simulation _simulation = new();

    private readonly Journal _journal;

    private readonly Resource _desk;

    private readonly Store<string> _store;

    private readonly Gate _gate;

    public FirstOfTests()
    {
        _journal = new(_simulation);
        (_desk, _store, _gate) = (new(_simulation, "desk"), new(_simulation, "store", 1), new(_simulation, "gate"));
    }

    [Theory]
    [InlineData(3, 9, "3 claim; 5 released")]
    [InlineData(9, 3, "3 box")]
    [InlineData(9, 9, "7 neither")]
    [InlineData(7, 9, "7 claim; 9 released")]
    public void FirstOf_ClaimItemOrDelay_GivesTheFirst(long freeAt, long boxAt, string expected)
    {
        _simulation.Start(Hold(freeAt));
        _simulation.Start(PutAt(boxAt, "box"));
        _simulation.Start(ClaimItemOrDelay());

        _simulation.Run();

        Assert.Equal(expected, _journal.ToString());
        Assert.Equal((0, 0), (_desk.Busy.Level, _desk.Queue.Level));
        Assert.Equal(expected.Contains("box", StringComparison.Ordinal) ? 0 : 1, _store.Count);
        _simulation.ThrowIfDeadlocked();
    }

    /// <summary>At one tick the desk is left, then the box comes: the box stays.</summary>
    [Fact]
    public void FirstOf_BothAtOneTick_LeavesTheSecondWhereItIs()
    {
        _simulation.Start(Hold(3));
        _simulation.Start(PutAt(3, "box"));
        _simulation.Start(ClaimItemOrDelay());

        _simulation.Run();

        Assert.Equal(("3 claim; 5 released", 1), (_journal.ToString(), _store.Count));
    }

    [Fact]
    public void FirstOf_OneIsThere_GoesOnWithoutAnEvent()
    {
        _store.TryPut("box");
        _simulation.Start(Hold(3));
        _simulation.Start(ClaimItemOrDelay());

        _simulation.Run();

        Assert.Equal(("0 box", 3L, 3L), (_journal.ToString(), _simulation.Now, _simulation.EventCount));
        Assert.Equal(0, _desk.Queue.Level);
    }

    /// <summary>The box goes to who stands first at the tank, whose leaving would let the putter draw there: it has
    /// put, so it does not.</summary>
    [Fact]
    public void FirstOf_PutLetsItsOwnOtherWaitMoveUp_EndsWithThePut()
    {
        var tank = new Container(_simulation, "tank", 10, 5);
        _simulation.Start(BoxOrAmount(tank, 8));
        _simulation.Start(AmountOrPut(tank, 4));

        _simulation.Run();

        Assert.Equal("0 put; 0 box", _journal.ToString());
        Assert.Equal((5L, 0), (tank.Level, _store.Count));
    }

    /// <summary>A filter that throws while the second wait begins leaves nothing of the first.</summary>
    [Fact]
    public void FirstOf_SecondThrows_LeavesTheFirst()
    {
        _store.TryPut("box");
        _simulation.Start(Hold(5));
        _simulation.Start(ClaimOrFailingFilter());

        _simulation.Run();

        Assert.Equal(("0 caught; 9 slept", 0), (_journal.ToString(), _desk.Busy.Level));
    }

    [Fact]
    public void FirstOf_Interrupted_LeavesAllLines()
    {
        _simulation.Start(Hold(5));
        var chooser = ClaimItemOrDelay();
        _simulation.Start(chooser);
        _simulation.Start(InterruptAt(2, chooser));
        _simulation.Start(PutAt(4, "box"));

        _simulation.Run();

        Assert.Equal("2 interrupted", _journal.ToString());
        Assert.Equal((1, 0, 5L), (_store.Count, _desk.Busy.Level, _simulation.Now));
    }

    /// <summary>What is granted at the tick of an interrupt is kept; the next wait is cut short.</summary>
    [Fact]
    public void FirstOf_InterruptedAfterItsGrant_KeepsIt()
    {
        var chooser = ClaimItemOrDelay();
        _simulation.Start(Hold(3));
        _simulation.Start(InterruptAt(3, chooser));
        _simulation.Start(chooser);

        _simulation.Run();

        Assert.Equal("3 claim; 3 interrupted", _journal.ToString());
        Assert.Equal((0, 2), (_desk.Busy.Level, _desk.Waits.Count));
    }

    /// <summary>The head of the tank's line leaves because of the gate; who stands behind it is served.</summary>
    [Fact]
    public void FirstOf_LeavesALine_LetsThoseBehindGoOn()
    {
        var tank = new Container(_simulation, "tank", 10, 5);
        _simulation.Start(GateOrAmount(tank, 8));
        _simulation.Start(GateOrAmount(tank, 4));
        _simulation.Start(OpenAt(2));

        _simulation.Run();

        Assert.Equal("2 gate before 8; 2 got 4", _journal.ToString());
        Assert.Equal(1, tank.Level);
    }

    [Fact]
    public void FirstOf_OwnPatience_EndsTheWait()
    {
        _simulation.Start(Hold(5));
        _simulation.Start(ClaimWithPatienceOrGate(2));

        _simulation.Run();

        Assert.Equal("2 claim 0 False", _journal.ToString());
        Assert.Equal((1, 0), (_desk.Reneged.Count, _gate.Waiting));
    }

    [Fact]
    public void FirstOf_EndOfProcesses_GivesTheFirst()
    {
        Process[] workers = [Hold(5), Delay(3), Delay(4)];
        Array.ForEach(workers, _simulation.Start);
        _simulation.Start(FirstToEnd(workers));

        _simulation.Run();

        Assert.Equal("3 process 1; 3 again 0", _journal.ToString());
    }

    [Fact]
    public void FirstOf_Nothing_IsNamedWithItsPlaces()
    {
        _simulation.Start(Hold(9));
        _simulation.Start(ClaimOrItem(), entity: 7);
        _simulation.Run(until: 4);

        var waiting = Assert.Single(_simulation.GetWaiting());
        Assert.Equal("ClaimOrItem of entity 7 waits at desk or store since tick 0", waiting.ToString());
    }

    [Fact]
    public void FirstOf_WhatIsNotItsOwn_Throws()
    {
        var other = new Gate(new Simulation(), "other");

        Assert.Throws<InvalidOperationException>(() => _simulation.FirstOf(_gate.Pass(), other.Pass()));
        Assert.Throws<InvalidOperationException>(() => _simulation.FirstOf(_gate.Pass(), Delay(1)));
        Assert.Throws<ArgumentException>(() => _simulation.FirstOf<bool>([]));
    }

    [Theory]
    [InlineData(2, "2 ended False")]
    [InlineData(3, "3 ended True")]
    [InlineData(0, "0 ended False")]
    public void Join_WithPatience_TellsWhetherItEnded(long patience, string expected)
    {
        var worker = Delay(3);
        _simulation.Start(worker);
        _simulation.Start(Join(worker, patience));

        _simulation.Run();
        _simulation.Start(Join(worker, 0));
        _simulation.Run();

        Assert.Equal($"{expected}; 3 ended True", _journal.ToString());
    }

    /// <summary>Random models in which much happens at one tick do the same as the slow way, to the
    /// last event.</summary>
    [Fact]
    public void FirstOf_RandomModels_AgreeWithTheReference()
    {
        for (int seed = 0; seed < 5_000; seed++)
        {
            var script = ChoiceScript.Random(seed);
            string expected = ChoiceReference.Run(script);
            string actual = ChoiceModel.Run(script);

            Assert.True(expected == actual, $"seed {seed}\n{script}\nexpected\n{expected}\nbut was\n{actual}");
        }
    }

    private async Process ClaimItemOrDelay()
    {
        try
        {
            var first = await _simulation.FirstOf(_desk.Request(), _store.Get(), _simulation.Delay(7));
            using var claim = first.One;
            _journal.Note(first.Index switch { 0 => "claim", 1 => first.Two, _ => "neither" });
            if (claim.IsHeld)
            {
                await _simulation.Delay(2);
                _journal.Note("released");
            }
        }
        catch (InterruptException)
        {
            _journal.Note("interrupted");
        }
    }

    private async Process ClaimOrItem() => await _simulation.FirstOf(_desk.Request(), _store.Get());

    private async Process ClaimWithPatienceOrGate(long patience)
    {
        var (first, claim, _) = await _simulation.FirstOf(_desk.Request(patience: patience), _gate.Pass());
        _journal.Note($"claim {first} {claim.IsGranted}");
    }

    private async Process GateOrAmount(Container tank, long amount)
    {
        var (first, _, _) = await _simulation.FirstOf(tank.Get(amount), _gate.Pass());
        _journal.Note(first == 0 ? $"got {amount}" : $"gate before {amount}");
    }

    private async Process BoxOrAmount(Container tank, long amount)
    {
        var (first, _, box) = await _simulation.FirstOf(tank.Get(amount), _store.Get());
        _journal.Note(first == 0 ? $"got {amount}" : box);
    }

    private async Process AmountOrPut(Container tank, long amount)
    {
        var (first, _, _) = await _simulation.FirstOf(tank.Get(amount), _store.Put("box"));
        _journal.Note(first == 0 ? $"got {amount}" : "put");
    }

    private async Process ClaimOrFailingFilter()
    {
        try
        {
            await _simulation.FirstOf(_desk.Request(), _store.Get(_ => throw new FormatException()));
        }
        catch (FormatException)
        {
            _journal.Note("caught");
        }

        await _simulation.Delay(9);
        _journal.Note("slept");
    }

    private async Process FirstToEnd(Process[] workers)
    {
        var (first, _) = await _simulation.FirstOf([.. workers.Cast<IWait<bool>>()]);
        _journal.Note($"process {first}");
        var (again, _, _) = await _simulation.FirstOf(workers[1], workers[2]);
        _journal.Note($"again {again}");
    }

    private async Process Join(Process worker, long patience) => _journal.Note($"ended {await worker.Join(patience)}");

    private async Process Hold(long ticks)
    {
        using var claim = await _desk.Request();
        await _simulation.Delay(ticks);
    }

    private async Process Delay(long ticks) => await _simulation.Delay(ticks);

    private async Process PutAt(long tick, string item)
    {
        await _simulation.Delay(tick);
        _store.TryPut(item);
    }

    private async Process OpenAt(long tick)
    {
        await _simulation.Delay(tick);
        _gate.Open();
    }

    private async Process InterruptAt(long tick, Process process)
    {
        await _simulation.Delay(tick);
        process.Interrupt();
    }
}
