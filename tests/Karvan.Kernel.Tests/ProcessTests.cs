namespace Karvan.Kernel.Tests;

/// <summary>Processes: time, order, calls, ends, failures.</summary>
public class ProcessTests
{
    private readonly Simulation _simulation = new();

    private readonly Journal _journal;

    public ProcessTests() => _journal = new(_simulation);

    [Fact]
    public void Delay_TwoProcesses_HappenInOrderOfTick()
    {
        _simulation.Start(Say("slow", 5));
        _simulation.Start(Say("fast", 3));

        Assert.Equal(RunEnd.NothingLeft, _simulation.Run());
        Assert.Equal("3 fast; 5 slow", _journal.ToString());
        Assert.Equal(4, _simulation.EventCount);
    }

    [Fact]
    public void Delay_SameTick_LowerPriorityNumberGoesFirst()
    {
        _simulation.Start(Say("first planned", 3));
        _simulation.Start(Say("urgent", 3), entity: 2, priority: -1);
        _simulation.Start(Say("patient", 3), entity: 3, priority: 1);
        _simulation.Start(Say("second planned", 3));

        _simulation.Run();

        Assert.Equal("3 urgent; 3 first planned; 3 second planned; 3 patient", _journal.ToString());
    }

    [Fact]
    public void Delay_OfZero_LetsEarlierPlannedGoFirst()
    {
        _simulation.Start(Say("a", 0));
        _simulation.Start(Say("b", 0));
        _simulation.Start(Say("urgent", 0), entity: 3, priority: -1);

        _simulation.Run();

        Assert.Equal("0 urgent; 0 a; 0 b", _journal.ToString());
    }

    [Fact]
    public void Run_Until_StopsBeforeItsEventsAndGoesOnLater()
    {
        _simulation.Start(Say("at 5", 5));

        Assert.Equal(RunEnd.TimeReached, _simulation.Run(until: 5));
        Assert.Equal(5, _simulation.Now);
        Assert.Equal("", _journal.ToString());
        Assert.Equal(RunEnd.NothingLeft, _simulation.Run(until: 6));
        Assert.Equal("5 at 5", _journal.ToString());
    }

    [Fact]
    public void Stop_FromProcess_EndsAfterItsEvent()
    {
        _simulation.Start(StopAt(2));
        _simulation.Start(Say("never", 2));

        Assert.Equal(RunEnd.Stopped, _simulation.Run());
        Assert.Equal(2, _simulation.Now);
        Assert.Equal("", _journal.ToString());
        _simulation.Run();
        Assert.Equal("2 never", _journal.ToString());
    }

    [Fact]
    public void Call_OfCall_GivesValueAndTakesTime()
    {
        _simulation.Start(Caller());

        _simulation.Run();

        Assert.Equal("7 sum 3", _journal.ToString());
    }

    [Fact]
    public void Call_ThatThrows_ThrowsInCaller()
    {
        _simulation.Start(Catcher());

        _simulation.Run();

        Assert.Equal("4 caught broken", _journal.ToString());
    }

    [Fact]
    public void Await_OfStartedProcess_WaitsForItsEnd()
    {
        var worker = Say("worker", 5);
        _simulation.Start(worker);
        _simulation.Start(AwaitTwice(worker));

        _simulation.Run();

        Assert.Equal("5 worker; 5 joined; 5 joined again", _journal.ToString());
        Assert.False(worker.IsAlive);
    }

    [Fact]
    public void Process_ThatThrows_EndsRunWithNameAndTick()
    {
        _simulation.Start(Broken(4), entity: 17);

        var failure = Assert.Throws<ProcessFailedException>(() => _simulation.Run());

        Assert.Equal("Process 'Broken' of entity 17 failed at tick 4: broken", failure.Message);
        Assert.IsType<FormatException>(failure.InnerException);
        Assert.Throws<InvalidOperationException>(() => _simulation.Run());
    }

    [Fact]
    public void Delay_Negative_Throws()
    {
        _simulation.Start(Say("never", -1));

        var failure = Assert.Throws<ProcessFailedException>(() => _simulation.Run());

        Assert.IsType<ArgumentOutOfRangeException>(failure.InnerException);
    }

    [Fact]
    public void Await_OfRealTime_Throws()
    {
        _simulation.Start(Sleeper());

        var failure = Assert.Throws<ProcessFailedException>(() => _simulation.Run());

        Assert.IsType<InvalidOperationException>(failure.InnerException);
    }

    [Fact]
    public void Await_OfAnotherSimulation_Throws()
    {
        var foreign = new Resource(new Simulation(), "foreign");
        _simulation.Start(Request(foreign));

        var failure = Assert.Throws<ProcessFailedException>(() => _simulation.Run());

        Assert.Contains("another simulation", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Start_Twice_Throws()
    {
        var process = Say("once", 1);
        _simulation.Start(process);

        Assert.Throws<InvalidOperationException>(() => _simulation.Start(process));
        Assert.Throws<InvalidOperationException>(() => _simulation.Start(default));
    }

    [Fact]
    public void Run_FromProcess_Throws()
    {
        _simulation.Start(Recurse());

        Assert.Throws<ProcessFailedException>(() => _simulation.Run());
    }

    [Fact]
    public void Run_Cancelled_Throws() => Assert.Throws<OperationCanceledException>(
        () => _simulation.Run(cancellation: new CancellationToken(canceled: true)));

    [Fact]
    public void Deadlock_TwoWantBothResources_IsNamed()
    {
        var left = new Resource(_simulation, "left");
        var right = new Resource(_simulation, "right");
        _simulation.Start(TakeBoth(left, right), entity: 1);
        _simulation.Start(TakeBoth(right, left), entity: 2);
        _simulation.Run();

        var deadlock = Assert.Throws<DeadlockException>(_simulation.ThrowIfDeadlocked);

        Assert.Equal(
            "Nothing can happen after tick 1, but 2 wait: "
            + "TakeBoth of entity 1 waits at right since tick 1; TakeBoth of entity 2 waits at left since tick 1",
            deadlock.Message);
    }

    [Fact]
    public void Deadlock_NobodyWaits_IsNone()
    {
        _simulation.Start(Say("done", 1));
        _simulation.Run();

        _simulation.ThrowIfDeadlocked();

        Assert.Empty(_simulation.GetWaiting());
    }

    [Fact]
    public void Current_InProcess_IsItself()
    {
        _simulation.Start(TellCurrent(), entity: 9);

        _simulation.Run();

        Assert.Equal("0 I am 9", _journal.ToString());
        Assert.Throws<InvalidOperationException>(() => _simulation.Current);
    }

    private async Process Say(string what, long after)
    {
        await _simulation.Delay(after);
        _journal.Note(what);
    }

    private async Process StopAt(long tick)
    {
        await _simulation.DelayUntil(tick);
        _simulation.Stop();
    }

    private async Process Caller()
    {
        int sum = await Answer(1, 3) + await Answer(2, 4);
        _journal.Note($"sum {sum}");
    }

    private async Process<int> Answer(int value, long after)
    {
        await Wait(after);
        return value;
    }

    private async Process Wait(long ticks) => await _simulation.Delay(ticks);

    private async Process Catcher()
    {
        try
        {
            await Broken(4);
        }
        catch (FormatException exception)
        {
            _journal.Note($"caught {exception.Message}");
        }
    }

    private async Process Broken(long after)
    {
        await _simulation.Delay(after);
        throw new FormatException("broken");
    }

    private async Process AwaitTwice(Process worker)
    {
        await worker;
        _journal.Note("joined");
        await worker;
        _journal.Note("joined again");
    }

    private static async Process Sleeper() => await Task.Delay(1);

    private static async Process Request(Resource resource)
    {
        using var claim = await resource.Request();
    }

    private async Process Recurse()
    {
        await _simulation.Delay(1);
        _simulation.Run();
    }

    private async Process TakeBoth(Resource first, Resource second)
    {
        using var one = await first.Request();
        await _simulation.Delay(1);
        using var two = await second.Request();
    }

    private async Process TellCurrent()
    {
        _journal.Note($"I am {_simulation.Current.Entity}");
        await _simulation.Delay(1);
    }
}
