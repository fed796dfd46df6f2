namespace Karvan.Kernel.Tests;

/// <summary>Resources: order, patience, limits, preemption, interrupts, misuse.</summary>
public class ResourceTests
{
    private readonly Simulation _simulation = new();

    private readonly Journal _journal;

    public ResourceTests() => _journal = new(_simulation);

    [Fact]
    public void Request_ThreeForOne_AreServedInOrderOfArrival()
    {
        var desk = new Resource(_simulation, "desk");
        Start(desk, "a b c", hold: 4);

        _simulation.Run();

        Assert.Equal("0 a in; 4 a out; 4 b in; 8 b out; 8 c in; 12 c out", _journal.ToString());
        Assert.Equal((12, 12, 8), ((long)desk.Busy.Area, (long)desk.Waits.Sum, desk.Waits.Greatest));
        Assert.Equal(12, (long)desk.Queue.Area);
        Assert.Equal(1.0, desk.Utilization);
    }

    [Fact]
    public void Request_WithPriority_PassesThoseWhoWait()
    {
        var desk = new Resource(_simulation, "desk");
        Start(desk, "a b", hold: 4);
        _simulation.Start(Visit(desk, "urgent", hold: 1, priority: -1));

        _simulation.Run();

        Assert.Equal("0 a in; 4 a out; 4 urgent in; 5 urgent out; 5 b in; 9 b out", _journal.ToString());
    }

    [Fact]
    public void Request_PatienceEnds_LeavesLine()
    {
        var desk = new Resource(_simulation, "desk");
        Start(desk, "a", hold: 10);
        _simulation.Start(Visit(desk, "b", hold: 1, patience: 3));
        _simulation.Start(Visit(desk, "c", hold: 1));

        _simulation.Run();

        Assert.Equal("0 a in; 3 b gives up; 10 a out; 10 c in; 11 c out", _journal.ToString());
        Assert.Equal(1, desk.Reneged.Count);
    }

    [Fact]
    public void Request_ServedBeforePatienceEnds_IsNotDisturbedLater()
    {
        var desk = new Resource(_simulation, "desk");
        Start(desk, "a", hold: 2);
        _simulation.Start(Visit(desk, "b", hold: 10, patience: 5));

        _simulation.Run();

        Assert.Equal("0 a in; 2 a out; 2 b in; 12 b out", _journal.ToString());
        Assert.Equal(12, _simulation.Now);
    }

    [Fact]
    public void Request_WithoutPatience_TakesOnlyAFreeServer()
    {
        var desk = new Resource(_simulation, "desk");
        _simulation.Start(Visit(desk, "a", hold: 2, patience: 0));
        _simulation.Start(Visit(desk, "b", hold: 2, patience: 0));

        _simulation.Run();

        Assert.Equal("0 a in; 0 b gives up; 2 a out", _journal.ToString());
    }

    [Fact]
    public void Request_LineFull_IsRefused()
    {
        var desk = new Resource(_simulation, "desk", queueLimit: 1);
        Start(desk, "a b c", hold: 4);

        _simulation.Run();

        Assert.Equal("0 a in; 0 c gives up; 4 a out; 4 b in; 8 b out", _journal.ToString());
        Assert.Equal(1, desk.Refused.Count);
    }

    [Fact]
    public void Request_Preemptive_TakesServerFromTheLeastUrgent()
    {
        var desk = new Resource(_simulation, "desk", isPreemptive: true);
        _simulation.Start(Visit(desk, "slow", hold: 10, priority: 5));
        _simulation.Start(Visit(desk, "urgent", hold: 3, priority: 1), entity: 7, delay: 4);

        _simulation.Run();

        Assert.Equal("0 slow in; 4 urgent in; 4 slow loses to 7 after 4; 7 urgent out", _journal.ToString());
        Assert.Equal(1, desk.Preempted.Count);
    }

    /// <summary>Granted at tick 4 and taken away before it could move: its hold ends as soon as it begins.</summary>
    [Fact]
    public void Request_PreemptedInTheTickOfItsGrant_LosesItAtItsNextWait()
    {
        var desk = new Resource(_simulation, "desk", isPreemptive: true);
        _simulation.Start(Visit(desk, "a", hold: 4, priority: 5));
        _simulation.Start(Visit(desk, "b", hold: 4, priority: 5));
        _simulation.Start(UrgentAt(desk, 4));

        _simulation.Run();

        Assert.Equal(
            "0 a in; 4 a out; 4 urgent; 4 b in; 4 b loses to 3 after 0; 5 urgent held True", _journal.ToString());
    }

    /// <summary>Both losses are told, though they come at one tick, and after an interrupt, too.</summary>
    [Theory]
    [InlineData("one two", "10 loses one; 10 loses two; 100 slept")]
    [InlineData("strike one two", "10 told strike; 10 loses one; 10 loses two; 100 slept")]
    [InlineData("two strike one", "10 loses two; 10 loses one; 100 slept")]
    public void Request_TwoClaimsPreemptedAtOneTick_TellsOfEach(string atTen, string expected)
    {
        Resource[] both =
            [new(_simulation, "one", 1, isPreemptive: true), new(_simulation, "two", 1, isPreemptive: true)];
        var holder = HoldBoth(both[0], both[1], until: 100);
        _simulation.Start(holder);
        foreach (string name in atTen.Split(' '))
        {
            var place = Array.Find(both, resource => resource.Name == name);
            _simulation.Start(place is null ? Strike(holder) : UrgentAt(place, 10, tells: false), entity: 2);
        }

        _simulation.Run();

        Assert.Equal(expected, _journal.ToString());
        Assert.All(both, resource => Assert.Equal((1, 0), (resource.Preempted.Count, resource.Busy.Level)));
    }

    [Fact]
    public void Capacity_Raised_LetsLineMove()
    {
        var desk = new Resource(_simulation, "desk", capacity: 0);
        Start(desk, "a b", hold: 2);
        _simulation.Run(until: 5);

        desk.Capacity = 2;
        _simulation.Run();

        Assert.Equal("5 a in; 5 b in; 7 a out; 7 b out", _journal.ToString());
    }

    [Fact]
    public void Release_Twice_Throws()
    {
        var desk = new Resource(_simulation, "desk");
        _simulation.Start(ReleaseTwice(desk));

        var failure = Assert.Throws<ProcessFailedException>(() => _simulation.Run());

        Assert.IsType<InvalidOperationException>(failure.InnerException);
        Assert.Throws<InvalidOperationException>(() => default(Claim).Release());
    }

    [Fact]
    public void Interrupt_InLine_LeavesLine()
    {
        var desk = new Resource(_simulation, "desk");
        Start(desk, "a", hold: 10);
        var second = Visit(desk, "b", hold: 1);
        _simulation.Start(second);
        _simulation.Start(InterruptAt(3, second, "strike"));
        _simulation.Start(Visit(desk, "c", hold: 1));

        _simulation.Run();

        Assert.Equal("0 a in; 3 told True; 3 b interrupted: strike; 10 a out; 10 c in; 11 c out", _journal.ToString());
    }

    [Fact]
    public void Interrupt_BeforeItBegins_MeetsItsFirstWait()
    {
        var process = Sleep(10);
        _simulation.Start(InterruptAt(0, process, "early"));
        _simulation.Start(process, entity: 2, delay: 5);

        _simulation.Run();

        Assert.Equal("0 told True; 5 awake: early", _journal.ToString());
    }

    [Fact]
    public void Interrupt_OfEnded_IsFalse()
    {
        var process = Sleep(1);
        _simulation.Start(process);
        _simulation.Start(InterruptAt(3, process, "late"));

        _simulation.Run();

        Assert.Equal("1 slept; 3 told False", _journal.ToString());
    }

    [Fact]
    public void Interrupt_SecondInTheSameTick_IsFalse()
    {
        var process = Sleep(10);
        _simulation.Start(process);
        _simulation.Start(InterruptAt(3, process, "one"));
        _simulation.Start(InterruptAt(3, process, "two"));

        _simulation.Run();

        Assert.Equal("3 told True; 3 told False; 3 awake: one", _journal.ToString());
    }

    [Fact]
    public void Interrupt_InCalledProcess_ComesOutOfTheCall()
    {
        var process = SleepInCall(10);
        _simulation.Start(process);
        _simulation.Start(InterruptAt(3, process, "fire"));

        _simulation.Run();

        Assert.Equal("3 told True; 3 awake: fire", _journal.ToString());
    }

    private void Start(Resource desk, string names, long hold)
    {
        foreach (string name in names.Split(' '))
        {
            _simulation.Start(Visit(desk, name, hold));
        }
    }

    private async Process Visit(
        Resource desk, string name, long hold, short priority = 0, long patience = Simulation.Forever)
    {
        try
        {
            using var claim = await desk.Request(priority, patience);
            if (!claim.IsGranted)
            {
                _journal.Note($"{name} gives up");
                return;
            }

            _journal.Note($"{name} in");
            await _simulation.Delay(hold);
            _journal.Note($"{name} out");
        }
        catch (InterruptException interrupt) when (interrupt.Cause is Preemption loss)
        {
            _journal.Note($"{name} loses to {loss.By} after {_simulation.Now - loss.Since}");
        }
        catch (InterruptException interrupt)
        {
            _journal.Note($"{name} interrupted: {interrupt.Cause}");
        }
    }

    /// <summary>Its event at the tick was planned before that of the grant it forestalls.</summary>
    private async Process UrgentAt(Resource desk, long tick, bool tells = true)
    {
        await _simulation.Delay(tick);
        using var claim = await desk.Request();
        if (tells)
        {
            _journal.Note("urgent");
        }

        await _simulation.Delay(1);
        if (tells)
        {
            _journal.Note($"urgent held {claim.IsHeld}");
        }
    }

    private async Process HoldBoth(Resource one, Resource two, long until)
    {
        using var first = await one.Request(priority: 9);
        using var second = await two.Request(priority: 9);
        while (_simulation.Now < until)
        {
            try
            {
                await _simulation.DelayUntil(until);
                _journal.Note("slept");
            }
            catch (InterruptException interrupt)
            {
                _journal.Note(
                    interrupt.Cause is Preemption loss ? $"loses {loss.Resource}" : $"told {interrupt.Cause}");
            }
        }
    }

    private async Process Strike(Process holder)
    {
        await _simulation.Delay(10);
        holder.Interrupt("strike");
    }

    private async Process InterruptAt(long tick, Process process, string cause)
    {
        await _simulation.DelayUntil(tick);
        _journal.Note($"told {process.Interrupt(cause)}");
    }

    private async Process Sleep(long ticks)
    {
        try
        {
            await _simulation.Delay(ticks);
            _journal.Note("slept");
        }
        catch (InterruptException interrupt)
        {
            _journal.Note($"awake: {interrupt.Cause}");
        }
    }

    private async Process SleepInCall(long ticks)
    {
        try
        {
            await Doze(ticks);
        }
        catch (InterruptException interrupt)
        {
            _journal.Note($"awake: {interrupt.Cause}");
        }
    }

    private async Process Doze(long ticks) => await _simulation.Delay(ticks);

    private static async Process ReleaseTwice(Resource desk)
    {
        var claim = await desk.Request();
        claim.Release();
        claim.Release();
    }
}
