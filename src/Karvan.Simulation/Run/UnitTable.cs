using System.Runtime.InteropServices;
using Karvan.Model;

namespace Karvan.Simulation;

/// <summary>The units under way, by number; numbers are used again.</summary>
internal sealed class UnitTable(CorridorRun run)
{
    public const int StageCount = 10;

    private readonly Stack<int> _free = new();
    private Unit[] _units = new Unit[1_024];
    private int[] _stageSeconds = new int[1_024 * StageCount];
    private int _top;
    private int _serial;

    /// <summary>Gets whether somebody is told what single units go through.</summary>
    public bool IsWatched { get; } = run.Story.TellsUnits || run.Plan.Request.TracedUnit is not null;

    /// <summary>Gets the traced unit's story.</summary>
    public List<TraceLine> Trace { get; } = [];

    public int Count => _top - _free.Count;

    public ref Unit this[int unit] => ref _units[unit];

    public ReadOnlySpan<int> StagesOf(int unit) => _stageSeconds.AsSpan(unit * StageCount, StageCount);

    /// <summary>Gives the numbers of all units under way.</summary>
    public IEnumerable<int> All => Enumerable.Range(0, _top).Where(unit => _units[unit].Way is not null);

    /// <summary>Puts a unit in that came at a tick and was held until now.</summary>
    public int Add(Flow flow, WayPlan way, long entered)
    {
        if (!_free.TryPop(out int unit))
        {
            unit = _top++;
            Grow();
        }

        _units[unit] = new()
        {
            Flow = flow,
            Way = way,
            Entered = entered,
            Since = run.Now,
            Stage = TransitStage.Embargo,
            Serial = ++_serial,
        };
        var stages = _stageSeconds.AsSpan(unit * StageCount, StageCount);
        stages.Clear();
        stages[(int)TransitStage.Embargo] = (int)(run.Now - entered);
        if (_serial == run.Plan.Request.TracedUnit)
        {
            Trace.Add(new(run.Plan.At(entered), TransitStage.Embargo, $"{flow.Plan.Id} enters"));
        }

        return unit;
    }

    /// <summary>Lets a unit begin another stage.</summary>
    public void Enter(int unit, TransitStage stage, string where)
    {
        ref var entry = ref _units[unit];
        _stageSeconds[(unit * StageCount) + (int)entry.Stage] += (int)(run.Now - entry.Since);
        (entry.Stage, entry.Since) = (stage, run.Now);
        run.Story.Tell(entry.Flow.Plan, entry.Serial, stage, where);
        if (entry.Serial == run.Plan.Request.TracedUnit)
        {
            Trace.Add(new(run.Plan.At(run.Now), stage, where));
        }
    }

    /// <summary>Lets all units of a vehicle begin another stage.</summary>
    public void Enter(List<int> units, TransitStage stage, string where)
    {
        if (IsWatched)
        {
            foreach (int unit in units)
            {
                Enter(unit, stage, where);
            }

            return;
        }

        // The hot loop of a run: trains of fifty boxes change their stage ten times on a ride.
        var (table, stages, now) = (_units, _stageSeconds, run.Now);
        foreach (int unit in CollectionsMarshal.AsSpan(units))
        {
            ref var entry = ref table[unit];
            stages[(unit * StageCount) + (int)entry.Stage] += (int)(now - entry.Since);
            (entry.Stage, entry.Since) = (stage, now);
        }
    }

    /// <summary>Takes a unit out, its last stage ended.</summary>
    public void Remove(int unit, string where)
    {
        Enter(unit, _units[unit].Stage, where);
        run.Story.Tell(_units[unit].Flow.Plan, _units[unit].Serial, null, where);
        if (_units[unit].Serial == run.Plan.Request.TracedUnit)
        {
            Trace[^1] = Trace[^1] with { Stage = null };
        }

        _units[unit].Way = null!;
        _free.Push(unit);
    }

    private void Grow()
    {
        if (_top > _units.Length)
        {
            Array.Resize(ref _units, _units.Length * 2);
            Array.Resize(ref _stageSeconds, _units.Length * StageCount);
        }
    }
}

/// <summary>A box, a lot of wagons or a truck under way.</summary>
internal struct Unit
{
    public Flow Flow;
    public WayPlan Way;
    public int Ride;
    public int Serial;
    public long Entered;
    public long Since;
    public TransitStage Stage;

    /// <summary>When it left for its present ride.</summary>
    public long Left;

    /// <summary>When it left for its first ride.</summary>
    public long Departed;

    /// <summary>When its vehicle came to the terminal where it is.</summary>
    public long Came;

    /// <summary>How long it then queued until it was lifted, and once it has left also for the ride.</summary>
    public long Queued;

    /// <summary>When it came to the terminal where it is.</summary>
    public long Landed;

    /// <summary>Whether its present ride has come over a border by land, how long it was in customs there [s], and the
    /// strictest channel.</summary>
    public bool HasCrossed;

    /// <inheritdoc cref="HasCrossed"/>
    public int Cleared;

    /// <inheritdoc cref="HasCrossed"/>
    public RiskChannel Channel;

    public readonly RidePlan Riding => Way.Rides[Ride];
}
