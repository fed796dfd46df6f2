namespace Karvan.Simulation;

/// <summary>Goods that a train set out on its way and that may go on: the next one that goes there takes them, on the
/// wagons that they stand on, so that a full train has room for them.</summary>
internal sealed class Sidings(CorridorRun run)
{
    private readonly List<int>?[] _ready = new List<int>?[run.Plan.Request.Network.Locations.Length];

    /// <summary>Lets a unit wait at a location.</summary>
    public void Add(int place, int unit) => (_ready[place] ??= []).Add(unit);

    /// <summary>Puts on a vehicle at a call what it can take to the end of its ride, which is the terminal of a call
    /// from another on.</summary>
    public void TakeOn(Carrier carrier, int at, int endsFrom)
    {
        var call = carrier.Segment.Calls[at];
        if (_ready[call.Place] is not { Count: > 0 } ready || carrier.Segment.IsSea)
        {
            return;
        }

        int before = ready.Count;
        for (int i = 0; i < ready.Count;)
        {
            int unit = ready[i];
            if (!GoesThere(carrier.Segment, endsFrom, run.Lines[run.Units[unit].Riding.Line].Plan))
            {
                i++;
                continue;
            }

            carrier.Put(unit, run.Units[unit].Flow.Plan);
            run.Units.Enter(unit, TransitStage.Running, carrier.Name);
            ready.RemoveAt(i);
        }

        if (ready.Count < before)
        {
            run.Story.Tell(carrier, "takeOn", call.Name);
        }
    }

    private static bool GoesThere(SegmentPlan segment, int endsFrom, LinePlan line)
    {
        if (SegmentCompiler.ProductOf(segment) != line.Product)
        {
            return false;
        }

        for (int call = endsFrom; call < segment.Calls.Length; call++)
        {
            if (segment.Calls[call].Terminal == line.To)
            {
                return true;
            }
        }

        return false;
    }
}
