using Karvan.Kernel;

namespace Karvan.Simulation;

/// <summary>Takes and gives back the tracks on which trains stand; one that is reserved is in use.</summary>
internal sealed class TrackKeeper(CorridorRun run)
{
    /// <summary>Waits for the track on which a train is made up, if its tracks are counted.</summary>
    public async Process TakeFirst(SegmentPlan segment, int teu)
    {
        int[] ahead = segment.Calls[0].TracksAhead;
        if (ahead.Length == 0)
        {
            return;
        }

        var meter = MeterOf(ahead);
        long since = run.Now;
        meter.Join(1, teu);
        await run.Places.Take(ahead, [], segment.Id);
        meter.Leave(1, since, teu);
        meter.Use(1);
    }

    /// <summary>Gives back the track of a train for which nothing was left.</summary>
    public void LeaveFirst(SegmentPlan segment) => Leave(segment.Calls[0].TracksAhead);

    /// <summary>Waits for the track at a call and gives the one behind back.</summary>
    public async Process Take(Carrier carrier, int at)
    {
        int[] ahead = carrier.Segment.Calls[at].TracksAhead;
        var meter = MeterOf(ahead);
        long since = run.Now;
        meter.Join(1, carrier.Teu);
        if (!run.Places.TryTake(ahead, carrier.Track))
        {
            run.Units.Enter(carrier.Units, TransitStage.Blocked, meter.Id);
            await run.Places.Take(ahead, carrier.Track, carrier.Name);
        }

        meter.Leave(1, since, carrier.Teu);
        meter.Use(1);
        if (carrier.Track.Length > 0)
        {
            MeterOf(carrier.Track).Use(-1);
        }

        carrier.Track = ahead;
        carrier.Blocked = run.Now - since;
    }

    /// <summary>Gives the track that a train holds back, if any.</summary>
    public void Leave(Carrier carrier)
    {
        Leave(carrier.Track);
        carrier.Track = [];
    }

    private void Leave(int[] track)
    {
        if (track.Length > 0)
        {
            MeterOf(track).Use(-1);
            run.Places.Leave(track);
        }
    }

    private Meter MeterOf(int[] track) => run.Terminals[track[0]].TrackMeter!;
}
