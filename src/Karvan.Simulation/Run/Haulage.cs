using Karvan.Kernel;

namespace Karvan.Simulation;

/// <summary>Runs vehicles from call to call: tracks, lanes, borders, stays.</summary>
internal sealed class Haulage(CorridorRun run)
{
    private readonly Stevedores _stevedores = new(run);
    private readonly Customs _customs = new(run);
    private readonly Stack<Carrier> _idle = new();
    private readonly int[] _trips = new int[run.Plan.Segments.Length];

    /// <summary>Starts a run of a segment with what waits at its calls.</summary>
    public void Start(SegmentPlan segment)
    {
        run.FindOnTheWay(segment)?.Leave();
        run.Engine.Start(Haul(Take(segment), 0), segment.Key);
    }

    /// <summary>Starts a truck with one unit, from a call of its segment on, after a notice.</summary>
    public void StartTruck(SegmentPlan segment, int call, int unit, long notice)
    {
        var carrier = Take(segment);
        run.Engine.Start(Truck(carrier, call, unit), run.Units[unit].Serial, delay: notice);
    }

    private Carrier Take(SegmentPlan segment)
    {
        int number = ++_trips[segment.Index];
        if (!_idle.TryPop(out var carrier))
        {
            carrier = new(run.Engine.Stream(0, Purpose.Trip));
        }

        (carrier.Segment, carrier.Number) = (segment, number);
        (carrier.Stood, carrier.Blocked) = (0, 0);
        carrier.Track = segment.Calls[0].TracksAhead;
        carrier.Chance.MoveTo(unchecked(segment.Key + (number * 0x1E37_79B1)));
        return carrier;
    }

    private async Process Truck(Carrier carrier, int call, int unit)
    {
        var terminal = run.Terminals[carrier.Segment.Calls[call].Terminal];
        await terminal.PassGate(isOut: true, run.Units[unit].Flow.Plan.UnitTeu);
        var line = run.Lines[run.Units[unit].Riding.Line];
        line.Leave(unit);
        carrier.Put(unit, run.Units[unit].Flow.Plan);
        run.Leave(terminal.Index, unit);
        terminal.Book.DriveOut();
        await Haul(carrier, call);
    }

    private async Process Haul(Carrier carrier, int first)
    {
        var calls = carrier.Segment.Calls;
        bool isRoad = carrier.Segment.IsRoad;
        if (!isRoad && calls[first].Boards.Length > 0)
        {
            await _stevedores.Load(carrier, first);
        }

        for (int call = first + 1; call < calls.Length; call++)
        {
            await Move(carrier, call);
            if (calls[call].Terminal >= 0)
            {
                await _stevedores.Unload(carrier, call);
            }

            if (call == calls.Length - 1 || (isRoad && carrier.Units.Count == 0))
            {
                break;
            }

            if (calls[call].Stops)
            {
                await Stay(carrier, call);
            }

            if (!isRoad && calls[call].Boards.Length > 0)
            {
                await _stevedores.Load(carrier, call);
            }

            if (call == carrier.Segment.LastOnTheWay)
            {
                run.FindOnTheWay(carrier.Segment)!.Pass();
            }
        }

        run.Tracks.Leave(carrier);
        if (carrier.Segment.Fleet >= 0)
        {
            run.Fleets[carrier.Segment.Fleet].Return(carrier.Segment.Calls[^1].Terminal);
        }

        run.Story.Tell(carrier, "end", calls[^1].Name);
        _idle.Push(carrier);
    }

    private async Process Move(Carrier carrier, int at)
    {
        var call = carrier.Segment.Calls[at];
        run.Sidings.TakeOn(carrier, at - 1, endsFrom: at);
        if (call.Holds.Length > 0)
        {
            await run.Embargoes.Pass(carrier, at);
        }

        bool takesTrack = call.TracksAhead.Length > 0;
        bool isNear = takesTrack && call.IsNear;
        if (isNear)
        {
            await run.Tracks.Take(carrier, at);
        }

        long ready = run.Now;
        if (call.Locomotives >= 0)
        {
            await Couple(carrier, run.Fleets[call.Locomotives], carrier.Segment.Calls[at - 1].Place, call.Place);
        }

        if (!isNear)
        {
            run.Tracks.Leave(carrier);
        }

        double total = call.Run.Quantile(carrier.Chance.NextUnit());
        if (carrier.Segment.Fleet >= 0)
        {
            total /= run.Plan.Fleets[carrier.Segment.Fleet].Relief;
        }

        run.Units.Enter(carrier.Units, TransitStage.Running, carrier.Name);
        (carrier.Stood, carrier.Blocked) = (carrier.Stood + carrier.Blocked, 0);
        run.Story.Tell(carrier, "depart", carrier.Segment.Calls[at - 1].Name);
        long waited = 0;
        bool isLeaving = true;
        foreach (var part in call.Parts)
        {
            if (part.Lane >= 0)
            {
                long since = run.Now;
                var lane = run.Lanes[part.Lane];
                await Enter(carrier, lane);
                waited = run.Now - since;
                carrier.Stood += lane.IsCrossing || isLeaving ? 0 : waited;
                ready += lane.IsCrossing ? waited : 0;
            }

            if (isLeaving)
            {
                TellLeft(carrier, run.Now - ready);
                isLeaving = false;
            }

            await run.Engine.Delay((long)(total * part.Share));
        }

        if (call.Border is not null)
        {
            await _customs.Clear(carrier, at, waited);
        }

        if (call.Locomotives >= 0)
        {
            run.Fleets[call.Locomotives].Return(call.Place);
        }

        run.Story.Tell(carrier, "arrive", call.Name);

        if (takesTrack && !isNear)
        {
            await run.Tracks.Take(carrier, at);
        }
    }

    // Until a train rolls, those that it has loaded have queued for the handling there; the others stand on their way.
    private void TellLeft(Carrier carrier, long held)
    {
        if (run.Waits is { } waits && !waits.Leave(carrier, held))
        {
            carrier.Stood += held;
        }
    }

    // A locomotive is held on the line alone, where every train moves on: it never waits for a place that a train
    // without one stands on.
    private async Process Couple(Carrier carrier, FleetState locomotives, int place, int bound)
    {
        if (!locomotives.HasIdle(place))
        {
            run.Units.Enter(carrier.Units, TransitStage.Departure, locomotives.Meter.Id);
        }

        var standing = run.FindTrainload(carrier.Segment);
        standing?.Stand();
        await locomotives.Take(place, bound, carrier.Teu, 1);
        standing?.GoOn();
    }

    private async Process Enter(Carrier carrier, Lane lane)
    {
        bool hasToWait = lane.IsBusy;
        if (hasToWait)
        {
            run.Units.Enter(carrier.Units, lane.IsCrossing ? TransitStage.Crossing : TransitStage.Path, lane.Id);
        }

        var standing = hasToWait ? run.FindTrainload(carrier.Segment) : null;
        standing?.Stand();
        await lane.Enter(carrier.Segment.Priority, carrier.Teu);
        standing?.GoOn();
        run.Story.Tell(carrier, "pass", lane.Id);
        if (hasToWait)
        {
            run.Units.Enter(carrier.Units, TransitStage.Running, carrier.Name);
        }
    }

    /// <summary>What all on board go through at an intermediate call: a process, then the stay.</summary>
    private async Process Stay(Carrier carrier, int at)
    {
        var call = carrier.Segment.Calls[at];
        if (call.Process is { } process && carrier.Units.Count > 0)
        {
            run.Units.Enter(carrier.Units, call.ProcessStage, call.Name);
            if (call.ProcessIndex >= 0)
            {
                run.Waits?.Add(call.ProcessIndex, carrier.Stood + carrier.Blocked);
            }

            (carrier.Stood, carrier.Blocked) = (0, 0);

            await run.Engine.Delay(process.Quantile(carrier.Chance.NextUnit()));
        }

        if (call.DwellSeconds > 0)
        {
            await run.Engine.Delay(call.DwellSeconds);
        }
    }
}
