namespace Karvan.Kernel;

/// <summary>Where processes wait for the end of another.</summary>
internal sealed class JoinPoint(Simulation simulation, string name) : WaitPoint(simulation, name)
{
    private readonly WaitLine _line = new(simulation.Seats);

    public void LineUp(ProcessFrame process) => TryLineUp(process, _line, priority: 0, Simulation.Forever);

    private protected override WaitLine LineOf(ProcessFrame process) => _line;

    public void ReleaseAll()
    {
        while (_line.First is { } process)
        {
            _line.Remove(process);
            process.Resume(Simulation.Now, EventKind.Join);
        }
    }
}
