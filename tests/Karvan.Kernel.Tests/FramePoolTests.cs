using System.Runtime.CompilerServices;

namespace Karvan.Kernel.Tests;

/// <summary>What a run leaves behind in the pools of its thread.</summary>
public class FramePoolTests
{
    /// <summary>The frame of a process that never ends comes from a pool that knew it before.</summary>
    [Fact]
    public void Run_ProcessThatNeverEnds_KeepsNothingAlive()
    {
        var run = PlayUnfinished();

        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();

        Assert.False(run.IsAlive);
    }

    /// <summary>A seat knows who left it, and the same frame then serves another run.</summary>
    [Fact]
    public void Run_AfterOneThatIsKept_IsNotKeptByIt()
    {
        var kept = new Simulation();
        kept.Start(Wait(kept, 1, () => { }));
        kept.Run();
        var run = PlayUnfinished();

        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();

        Assert.False(run.IsAlive);
        GC.KeepAlive(kept);
    }

    [Fact]
    public void Run_AgainAfterAnother_ServesTheSameFrames()
    {
        var (first, second) = (new Simulation(), new Simulation());
        int ended = 0;
        first.Start(Wait(first, 10, () => ended++));
        first.Run(5);
        second.Start(Wait(second, 3, () => ended++));
        second.Start(Wait(second, 4, () => ended++));
        second.Run();
        first.Start(Wait(first, 1, () => ended++));

        first.Run();

        Assert.Equal(4, ended);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference PlayUnfinished()
    {
        var simulation = new Simulation();
        simulation.Start(Wait(simulation, 1, () => { }));
        simulation.Run(2);
        simulation.Start(Wait(simulation, 1_000, () => { }));
        simulation.Run(10);
        return new(simulation);
    }

    private static async Process Wait(Simulation simulation, long ticks, Action done)
    {
        await simulation.Delay(ticks);
        done();
    }
}
