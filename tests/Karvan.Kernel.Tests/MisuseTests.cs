namespace Karvan.Kernel.Tests;

/// <summary>What is out of range is refused, and named as the caller wrote it.</summary>
public class MisuseTests
{
    private readonly Simulation _simulation = new();

    /// <summary>Beyond the last tick nothing could be planned any more, and what is planned would wrap round.</summary>
    [Theory]
    [InlineData(Simulation.LastTick + 1)]
    [InlineData(long.MaxValue - 1)]
    public void Run_BeyondTheLastTick_IsRefused(long until)
    {
        Assert.Equal("until", Assert.Throws<ArgumentOutOfRangeException>(() => _simulation.Run(until)).ParamName);

        _simulation.Run(Simulation.LastTick);
        Assert.Equal(Simulation.LastTick, _simulation.Now);
        Assert.Throws<ArgumentOutOfRangeException>(() => _simulation.Delay(1));
        _simulation.Start(Sleep(0));
        Assert.Equal(RunEnd.NothingLeft, _simulation.Run());
    }

    [Theory]
    [InlineData(5)]
    [InlineData(Simulation.LastTick + 1)]
    [InlineData(long.MinValue)]
    public void DelayUntil_NoTickToCome_NamesIt(long tick)
    {
        _simulation.Run(until: 10);

        var failure = Assert.Throws<ArgumentOutOfRangeException>(() => _simulation.DelayUntil(tick));

        Assert.Equal(("tick", tick), (failure.ParamName, failure.ActualValue));
        Assert.Contains("10, which is now", failure.Message, StringComparison.Ordinal);
    }

    /// <summary>The event that it was shown has left the queue: a run that went on would be another one.</summary>
    [Fact]
    public void Observer_Throws_EndsTheRunForGood()
    {
        _simulation.Observe(new Thrower());
        _simulation.Start(Sleep(1));

        Assert.Throws<NotSupportedException>(() => _simulation.Run());

        Assert.Contains(
            "observer", Assert.Throws<InvalidOperationException>(() => _simulation.Run()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Capacity_Negative_NamesIt()
    {
        var desk = new Resource(_simulation, "desk");

        Assert.Equal("Capacity", Assert.Throws<ArgumentOutOfRangeException>(() => desk.Capacity = -1).ParamName);
    }

    /// <summary>Both servers are claimed for ten ticks, and are taken away after two of them.</summary>
    [Fact]
    public void Utilization_CapacityLoweredUnderClaims_IsAboveOne()
    {
        var desk = new Resource(_simulation, "desk", capacity: 2);
        _simulation.Start(Hold(desk, 10));
        _simulation.Start(Hold(desk, 10));
        _simulation.Run(until: 2);
        desk.Capacity = 0;
        _simulation.Run();

        Assert.Equal(5.0, desk.Utilization);
    }

    [Fact]
    public void Calendar_OutOfRange_Throws()
    {
        var week = new TickCalendar(20, new OpenInterval(3, 7));

        Assert.Throws<ArgumentOutOfRangeException>(() => week.IsOpen(-1));
        Assert.Throws<ArgumentOutOfRangeException>(() => week.NextOpening(-1));
        Assert.Throws<ArgumentOutOfRangeException>(() => week.NextClosing(-1));
        Assert.Throws<ArgumentOutOfRangeException>(() => week.EndOfWork(-1, 1));
        Assert.Throws<OverflowException>(() => week.EndOfWork(0, long.MaxValue));
    }

    [Fact]
    public void Estimate_BadLevel_RunsNothing()
    {
        int runs = 0;

        Assert.Throws<ArgumentOutOfRangeException>(() => Replications.Estimate(4, _ => ++runs, level: 95));

        Assert.Equal(0, runs);
    }

    /// <summary>Somebody awaits it and would catch, but the run ends.</summary>
    [Fact]
    public void StartedProcess_ThatThrows_EndsTheRunAllTheSame()
    {
        var broken = Break();
        _simulation.Start(broken);
        _simulation.Start(Catch(broken));

        var failure = Assert.Throws<ProcessFailedException>(() => _simulation.Run());

        Assert.IsType<FormatException>(failure.InnerException);
    }

    private async Process Sleep(long ticks) => await _simulation.Delay(ticks);

    private async Process Hold(Resource desk, long ticks)
    {
        using var claim = await desk.Request();
        await _simulation.Delay(ticks);
    }

    private async Process Break()
    {
        await _simulation.Delay(1);
        throw new FormatException("broken");
    }

    private static async Process Catch(Process broken)
    {
        try
        {
            await broken;
        }
        catch (FormatException)
        {
            Assert.Fail("It was caught.");
        }
    }

    private sealed class Thrower : ISimulationObserver
    {
        public void OnEvent(in EventRecord record) => throw new NotSupportedException();
    }
}
