using Karvan.Kernel;

namespace Karvan.Simulation;

/// <summary>Takes and gives back the tracks on which trains stand.</summary>
internal sealed class TrackKeeper(CorridorRun run)
{
    /// <summary>Waits for the track at a call and gives the one behind back.</summary>
    public async Process Take(Carrier carrier, int at)
    {
        if (carrier.HeldAhead == 0)
        {
            int[] ahead = carrier.Segment.Calls[at].TracksAhead;
            var meter = run.Terminals[ahead[0]].TrackMeter!;
            long since = run.Now;
            meter.Join(1, carrier.Teu);
            carrier.HeldAhead = run.Places.TryTake(ahead);
            if (carrier.HeldAhead == 0)
            {
                run.Units.Enter(carrier.Units, TransitStage.Blocked, meter.Id);
                carrier.HeldAhead = await run.Places.Take(ahead, carrier.Holds, carrier.Name);
            }

            meter.Leave(1, since, carrier.Teu);
            carrier.Blocked = run.Now - since;
        }

        carrier.HeldAhead--;
        Leave(carrier);
        carrier.Holds = carrier.Segment.Calls[at].Terminal;
        run.Terminals[carrier.Holds].TrackMeter!.Use(1);
    }

    /// <summary>Gives the track that a train holds back, if any.</summary>
    public void Leave(Carrier carrier)
    {
        if (carrier.Holds >= 0)
        {
            run.Terminals[carrier.Holds].TrackMeter!.Use(-1);
            run.Places.Leave(carrier.Holds);
            carrier.Holds = -1;
        }
    }
}
