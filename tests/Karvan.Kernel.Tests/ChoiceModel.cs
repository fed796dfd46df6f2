namespace Karvan.Kernel.Tests;

/// <summary>A random model played by the kernel.</summary>
internal sealed class ChoiceModel
{
    private readonly Simulation _simulation = new();

    private readonly Journal _journal;

    private readonly Resource[] _resources;

    private readonly Store<int> _store;

    private readonly Container _tank;

    private readonly Gate _gate;

    private readonly Process[] _processes;

    private ChoiceModel(ChoiceScript script)
    {
        _journal = new(_simulation);
        _resources = [.. Enumerable.Range(0, ChoiceScript.Resources).Select(number => new Resource(
            _simulation, $"r{number}", ChoiceScript.CapacityOf(number), isPreemptive: number == 2))];
        _store = new(_simulation, "store", ChoiceScript.StoreCapacity);
        _tank = new(_simulation, "tank", ChoiceScript.TankCapacity);
        _gate = new(_simulation, "gate");
        _processes = [.. script.Processes.Select(Play)];
        for (int p = 0; p < _processes.Length; p++)
        {
            _simulation.Start(_processes[p], p, script.Priorities[p]);
        }

        _simulation.Start(Disturb(script.Disturbances), -1);
    }

    /// <summary>Gives what happened, the number of events, what is left at the places and who waits.</summary>
    public static string Run(ChoiceScript script)
    {
        var model = new ChoiceModel(script);
        model._simulation.Run();
        var left = model._resources.Select(resource => $"{resource.Busy.Level}+{resource.Queue.Level}");
        var waiting = model._simulation.GetWaiting().Select(process => process.Entity).Order();
        return $"{model._journal}\n{model._simulation.EventCount} events; {string.Join(" ", left)}"
            + $" store {model._store.Count} tank {model._tank.Level} gate {model._gate.Waiting}"
            + $" waiting {string.Join(" ", waiting)}";
    }

    private async Process Play(StepScript[] steps, int self)
    {
        foreach (var step in steps)
        {
            Claim claim = default;
            try
            {
                var (index, result) = await _simulation.FirstOf([.. step.Waits.Select(Wait)]);
                if (result is Claim granted)
                {
                    claim = granted;
                }

                _journal.Note($"{self} {index} {(result is Claim ? claim.IsGranted : result)}");
                if (claim.IsGranted)
                {
                    await _simulation.Delay(step.Hold);
                    _journal.Note($"{self} held {claim.IsHeld}");
                }
            }
            catch (InterruptException interrupt)
            {
                _journal.Note($"{self} told {(interrupt.Cause as Preemption)?.By ?? interrupt.Cause}");
            }
            finally
            {
                claim.Dispose();
            }
        }
    }

    private async Process Disturb(Disturbance[] disturbances)
    {
        foreach (var disturbance in disturbances)
        {
            await _simulation.Delay(disturbance.Delay);
            switch (disturbance.Target)
            {
                case -1:
                    _gate.Open();
                    break;
                case -2:
                    _gate.Close();
                    break;
                case var target:
                    _processes[target].Interrupt("strike");
                    break;
            }
        }
    }

    private IWait<object> Wait(WaitScript wait) => wait.Kind switch
    {
        Kind.Delay => new Told<bool>(_simulation.Delay(wait.Number)),
        Kind.Request => new Told<Claim>(_resources[wait.Number].Request(wait.Priority, wait.Patience)),
        Kind.Get => new Told<(bool IsTaken, int Item)>(_store.TryGet(
            wait.Patience, wait.Number == 2 ? null : item => item % 2 == wait.Number, wait.Priority)),
        Kind.Put => new Told<bool>(_store.Put(wait.Number, wait.Priority, wait.Patience)),
        Kind.Pass => new Told<bool>(_gate.Pass(wait.Priority, wait.Patience)),
        Kind.Fill => new Told<bool>(_tank.Put(wait.Number, wait.Priority, wait.Patience)),
        Kind.Draw => new Told<bool>(_tank.Get(wait.Number, wait.Priority, wait.Patience)),
        _ => new Told<bool>(_processes[wait.Number].Join(wait.Patience)),
    };

    /// <summary>Makes waits of one kind out of those that give different things.</summary>
    private sealed class Told<T>(IWait<T> wait) : IWait<object>
    {
        Wait<object> IWait<object>.In(Simulation simulation)
        {
            var inner = wait.In(simulation);
            return new(new Source(inner.Source), inner.Terms);
        }

        private sealed class Source(IWaitSource<T> source) : IWaitSource<object>
        {
            public Simulation Simulation => source.Simulation;

            public void Begin(ProcessFrame process, in WaitTerms terms) => source.Begin(process, terms);

            public object End(ProcessFrame process) => source.End(process)!;
        }
    }
}
