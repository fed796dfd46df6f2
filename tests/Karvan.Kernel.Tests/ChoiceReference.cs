namespace Karvan.Kernel.Tests;

/// <summary>The slow and obvious way to play a random model: lists that are searched from the front.</summary>
internal sealed class ChoiceReference
{
    private readonly ChoiceScript _script;

    private readonly List<string> _notes = [];

    private readonly List<Planned> _planned = [];

    /// <summary>All waits that are not over, in the order in which they began.</summary>
    private readonly List<Waiting> _waiting = [];

    private readonly List<HeldClaim> _held = [];

    private readonly List<int> _items = [];

    private readonly ChoiceActor[] _actors;

    private int _level;

    private bool _isOpen;

    private bool _isBeginning;

    private long _now;

    private int _events;

    private ChoiceReference(ChoiceScript script)
    {
        _script = script;
        _actors = [.. script.Priorities.Select((priority, number) => new ChoiceActor(number, priority))];
    }

    public static string Run(ChoiceScript script) => new ChoiceReference(script).Run();

    private string Run()
    {
        foreach (var actor in _actors)
        {
            Plan(_now, actor.Priority, () => Advance(actor), actor);
        }

        Plan(_now, 0, () => Disturb(0), null);
        while (_planned.OrderBy(item => item.Tick).ThenBy(item => item.Priority).FirstOrDefault() is { } next)
        {
            _planned.Remove(next);
            (_now, _events) = (next.Tick, _events + 1);
            next.Action();
        }

        var left = Enumerable.Range(0, ChoiceScript.Resources).Select(resource =>
            $"{_held.Count(claim => claim.Resource == resource)}+{Line(Kind.Request, resource).Count()}");
        var stuck = _actors.Where(actor => !actor.HasEnded).Select(actor => actor.Number);
        return $"{string.Join("; ", _notes)}\n{_events} events; {string.Join(" ", left)}"
            + $" store {_items.Count} tank {_level} gate {Line(Kind.Pass).Count()} waiting {string.Join(" ", stuck)}";
    }

    private void Note(string what) => _notes.Add($"{_now} {what}");

    private void Plan(long tick, short priority, Action action, object? of) =>
        _planned.Add(new(tick, priority, action, of));

    private IEnumerable<Waiting> Line(Kind kind, int? number = null) => _waiting
        .Where(wait => wait.Script.Kind == kind && (number ?? wait.Script.Number) == wait.Script.Number)
        .OrderBy(wait => kind == Kind.Join ? 0 : wait.Script.Priority);

    /// <summary>Runs a process on from where it is until it waits.</summary>
    private void Advance(ChoiceActor actor)
    {
        actor.HasBegun = true;
        while (true)
        {
            if (actor.IsCut)
            {
                Note($"{actor.Number} told {actor.Interrupts[0]}");
                actor.Interrupts.RemoveAt(0);
                (actor.IsCut, actor.CutNext) = (false, actor.Interrupts.Count > 0);
                EndStep(actor);
            }
            else if (actor.Phase == ActorPhase.Holding)
            {
                Note($"{actor.Number} held {_held.Contains(actor.Claim!)}");
                EndStep(actor);
            }
            else if (actor.Phase == ActorPhase.Choosing)
            {
                Note($"{actor.Number} {actor.Index} {actor.Result}");
                actor.HasWon = false;
                if (actor.Claim is not null)
                {
                    actor.Phase = ActorPhase.Holding;
                    Plan(_now + Step(actor).Hold, actor.Priority, () => Advance(actor), actor);
                    break;
                }

                EndStep(actor);
            }
            else if (actor.Step == _script.Processes[actor.Number].Length)
            {
                actor.HasEnded = true;
                while (Line(Kind.Join, actor.Number).FirstOrDefault() is { } joiner)
                {
                    Grant(joiner, true);
                }

                return;
            }
            else if (!IsOverAtOnce(actor))
            {
                break;
            }
        }

        if (actor.CutNext && !actor.HasWon)
        {
            actor.CutNext = false;
            Cut(actor);
        }
    }

    private StepScript Step(ChoiceActor actor) => _script.Processes[actor.Number][actor.Step];

    private void EndStep(ChoiceActor actor)
    {
        if (actor.Claim is { } claim)
        {
            actor.Claim = null;
            if (_held.Remove(claim))
            {
                while (IsFree(claim.Resource) && Line(Kind.Request, claim.Resource).FirstOrDefault() is { } next)
                {
                    GiveServer(next.Actor, next.Script);
                    Grant(next, true);
                }
            }
        }

        (actor.Phase, actor.Step) = (ActorPhase.Between, actor.Step + 1);
    }

    /// <summary>Begins the waits of a step in their order.</summary>
    private bool IsOverAtOnce(ChoiceActor actor)
    {
        actor.Phase = ActorPhase.Choosing;
        var waits = Step(actor).Waits;
        for (int i = 0; i < waits.Length && !actor.HasWon; i++)
        {
            var wait = new Waiting(actor, i, waits[i]);
            if (wait.Script.Kind == Kind.Delay)
            {
                _waiting.Add(wait);
                Plan(_now + wait.Script.Number, actor.Priority, () => Ring(wait, true), wait);
            }
            else if (Begins(wait))
            {
                return true;
            }
            else if (wait.Script.Patience == 0)
            {
                Win(wait, Refusal(wait));
                return true;
            }
            else
            {
                _waiting.Add(wait);
                if (wait.Script.Patience != Simulation.Forever)
                {
                    Plan(_now + wait.Script.Patience, actor.Priority, () => Ring(wait, Refusal(wait)), wait);
                }
            }
        }

        return false;
    }

    private static string Refusal(Waiting wait) => wait.Script.Kind == Kind.Get ? "(False, 0)" : "False";

    /// <summary>A delay is over or patience has run out: the process goes on in this event.</summary>
    private void Ring(Waiting wait, object result)
    {
        Win(wait, result);
        Advance(wait.Actor);
    }

    /// <summary>Notes that a wait is over and withdraws the others of its process.</summary>
    private void Win(Waiting wait, object result)
    {
        var actor = wait.Actor;
        (actor.HasWon, actor.Index, actor.Result) = (true, wait.Index, result);
        Withdraw(actor);
    }

    private void Withdraw(ChoiceActor actor)
    {
        _planned.RemoveAll(item => item.Of is Waiting wait && wait.Actor == actor);
        _waiting.RemoveAll(wait => wait.Actor == actor);
        if (!_isBeginning)
        {
            SettleTank();
        }
    }

    private void Grant(Waiting wait, object result)
    {
        Plan(_now, wait.Actor.Priority, () => Advance(wait.Actor), wait.Actor);
        Win(wait, result);
    }

    /// <summary>Tells whether a wait is over at once; only then do others move up who stood behind somebody who has
    /// left because of it.</summary>
    private bool Begins(Waiting wait)
    {
        _isBeginning = true;
        bool isOver = TryNow(wait);
        _isBeginning = false;
        SettleTank();
        return isOver;
    }

    private bool TryNow(Waiting wait)
    {
        var (actor, script) = (wait.Actor, wait.Script);
        switch (script.Kind)
        {
            case Kind.Request when IsFree(script.Number) && !Line(Kind.Request, script.Number).Any():
                GiveServer(actor, script);
                Win(wait, true);
                return true;
            case Kind.Request when script.Number == 2 && _held.Find(claim => claim.Resource == 2
                && claim.Priority > script.Priority && claim.Actor != actor) is { } victim:
                _held.Remove(victim);
                GiveServer(actor, script);
                Win(wait, true);
                Interrupt(victim.Actor, $"{actor.Number}", always: true);
                return true;
            case Kind.Get when _items.FindIndex(item => Passes(script, item)) is >= 0 and var index:
                int item = _items[index];
                _items.RemoveAt(index);
                Win(wait, (true, item));
                while (_items.Count < ChoiceScript.StoreCapacity && Line(Kind.Put).FirstOrDefault() is { } next)
                {
                    Grant(next, true);
                    TryPut(next.Script.Number, by: null);
                }

                return true;
            case Kind.Get when Line(Kind.Put).FirstOrDefault(putter =>
                putter.Actor != actor && Passes(script, putter.Script.Number)) is { } putter:
                Grant(putter, true);
                Win(wait, (true, putter.Script.Number));
                return true;
            case Kind.Put when TryPut(script.Number, actor):
            case Kind.Pass when _isOpen:
            case Kind.Join when _actors[script.Number].HasEnded:
                Win(wait, true);
                return true;
            case Kind.Fill or Kind.Draw when Fits(script)
                && Line(script.Kind).All(other => other.Script.Priority > script.Priority):
                _level += Change(script);
                Win(wait, true);
                SettleTank();
                return true;
            default:
                return false;
        }
    }

    private bool IsFree(int resource) =>
        _held.Count(claim => claim.Resource == resource) < ChoiceScript.CapacityOf(resource);

    private void GiveServer(ChoiceActor actor, WaitScript script)
    {
        actor.Claim = new(script.Number, actor, script.Priority);
        _held.Add(actor.Claim);
    }

    private static bool Passes(WaitScript getter, int item) => getter.Number == 2 || item % 2 == getter.Number;

    private bool TryPut(int item, ChoiceActor? by)
    {
        if (Line(Kind.Get).FirstOrDefault(getter => getter.Actor != by && Passes(getter.Script, item)) is { } taker)
        {
            Grant(taker, (true, item));
            return true;
        }

        if (_items.Count == ChoiceScript.StoreCapacity)
        {
            return false;
        }

        _items.Add(item);
        return true;
    }

    private static int Change(WaitScript script) => script.Kind == Kind.Fill ? script.Number : -script.Number;

    private bool Fits(WaitScript script) => _level + Change(script) is >= 0 and <= ChoiceScript.TankCapacity;

    private Waiting? FirstThatFits(Kind kind) =>
        Line(kind).FirstOrDefault() is { } first && Fits(first.Script) ? first : null;

    private void SettleTank()
    {
        while ((FirstThatFits(Kind.Fill) ?? FirstThatFits(Kind.Draw)) is { } next)
        {
            _level += Change(next.Script);
            Grant(next, true);
        }
    }

    private void Interrupt(ChoiceActor actor, string cause, bool always)
    {
        if (actor.HasEnded || (actor.Interrupts.Count > 0 && !always))
        {
            return;
        }

        actor.Interrupts.Add(cause);
        if (actor.Interrupts.Count > 1)
        {
            return;
        }

        if (!actor.HasBegun || (actor.Phase == ActorPhase.Choosing && actor.HasWon))
        {
            actor.CutNext = true;
        }
        else
        {
            Cut(actor);
        }
    }

    private void Cut(ChoiceActor actor)
    {
        actor.IsCut = true;
        _planned.RemoveAll(item => item.Of == actor);
        Withdraw(actor);
        Plan(_now, actor.Priority, () => Advance(actor), actor);
    }

    private void Disturb(int number)
    {
        if (number > 0)
        {
            int target = _script.Disturbances[number - 1].Target;
            if (target >= 0)
            {
                Interrupt(_actors[target], "strike", always: false);
            }
            else if (_isOpen = target == -1)
            {
                while (Line(Kind.Pass).FirstOrDefault() is { } wait)
                {
                    Grant(wait, true);
                }
            }
        }

        if (number < _script.Disturbances.Length)
        {
            Plan(_now + _script.Disturbances[number].Delay, 0, () => Disturb(number + 1), null);
        }
    }

    private sealed record Planned(long Tick, short Priority, Action Action, object? Of);

    private sealed record Waiting(ChoiceActor Actor, int Index, WaitScript Script);
}
