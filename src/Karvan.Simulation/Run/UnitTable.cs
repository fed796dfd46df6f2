using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Karvan.Model;

namespace Karvan.Simulation;

/// <summary>The units under way, by number; numbers are used again.</summary>
internal sealed class UnitTable(CorridorRun run)
{
    public const int StageCount = (int)TransitStage.Blocked + 1;

    private readonly Stack<int> _free = new();
    private Unit[] _units = new Unit[1_024];
    private StageClock[] _clocks = new StageClock[1_024];
    private int _top;
    private int _serial;

    /// <summary>Gets whether somebody is told what single units go through.</summary>
    public bool IsWatched { get; } = run.Story.TellsUnits || run.Plan.Request.TracedUnit is not null;

    /// <summary>Gets the traced unit's story.</summary>
    public List<TraceLine> Trace { get; } = [];

    public int Count => _top - _free.Count;

    public ref Unit this[int unit] => ref _units[unit];

    public ReadOnlySpan<int> StagesOf(int unit) => _clocks[unit].Seconds;

    /// <summary>Gets the stage that a unit is in, and since when.</summary>
    public ref StageClock ClockOf(int unit) => ref _clocks[unit];

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
            Serial = ++_serial,
        };
        _clocks[unit] = new() { Since = entered, Stage = TransitStage.Embargo };
        _clocks[unit].Enter(TransitStage.Embargo, run.Now);
        if (_serial == run.Plan.Request.TracedUnit)
        {
            Trace.Add(new(run.Plan.At(entered), TransitStage.Embargo, $"{flow.Plan.Id} enters"));
        }

        return unit;
    }

    /// <summary>Lets a unit begin another stage.</summary>
    public void Enter(int unit, TransitStage stage, string where)
    {
        _clocks[unit].Enter(stage, run.Now);
        if (!IsWatched)
        {
            return;
        }

        ref var entry = ref _units[unit];
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
        var (clocks, now) = (_clocks, run.Now);
        foreach (int unit in CollectionsMarshal.AsSpan(units))
        {
            clocks[unit].Enter(stage, now);
        }
    }

    /// <summary>Takes a unit out, its last stage ended.</summary>
    public void Remove(int unit, string where)
    {
        Enter(unit, _clocks[unit].Stage, where);
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
            Array.Resize(ref _clocks, _units.Length);
        }
    }
}

/// <summary>How long a unit has been in each stage: apart from what changes less often, so that one line of the cache
/// holds all that the next stage of a trainload asks for.</summary>
internal struct StageClock
{
    public long Since;
    public TransitStage Stage;

    /// <summary>The terminal where its present ride ends, which every call of its vehicle asks for.</summary>
    public int To;

    /// <summary>The seconds in each stage up to the present one.</summary>
    public StageSeconds Seconds;

    /// <summary>Begins another stage.</summary>
    public void Enter(TransitStage stage, long now)
    {
        Seconds[(int)Stage] += (int)(now - Since);
        (Stage, Since) = (stage, now);
    }
}

/// <summary>A number for each stage.</summary>
[InlineArray(UnitTable.StageCount)]
internal struct StageSeconds
{
    private int _first;
}

/// <summary>A box, a lot of wagons or a truck under way.</summary>
internal struct Unit
{
    public Flow Flow;
    public WayPlan Way;
    public int Ride;
    public int Serial;
    public long Entered;

    /// <summary>When it left for its present ride.</summary>
    public long Left;

    /// <summary>When it left for its first ride.</summary>
    public long Departed;

    /// <summary>When its vehicle came to the terminal where it is.</summary>
    public long Came;

    /// <summary>How long it stood on its way there, then queued until it was lifted, and once it has left also for the
    /// ride.</summary>
    public long Queued;

    /// <summary>Whether it is on board and <see cref="Queued"/> is booked when the vehicle goes.</summary>
    public bool IsLeaving;

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
