using Karvan.Kernel;

namespace Karvan.Simulation;

/// <summary>Closures of some goods, products or origins in a run: how much of them is loaded, and what is held on its
/// way.</summary>
/// <remarks>
/// Goods that wait for a ride which meets such a closure leave the line until it is over. What is on a train before the
/// closed section is set out, and a later train takes it on; a vehicle that carries nothing else waits. Vessels at sea
/// come in with what they have.
/// </remarks>
internal sealed class Embargoes(CorridorRun run)
{
    private readonly EmbargoPlan[] _plans = run.Plan.Embargoes;
    private readonly int[] _inForce = new int[run.Plan.Embargoes.Length];
    private readonly Queue<(int Unit, RidePlan Ride)> _fromLines = new();
    private readonly Queue<(int Unit, CallPlan Call, int[] Holds)> _fromTrains = new();
    private readonly Gate _over = new(run.Engine, "embargoes");

    public void Begin(int embargo)
    {
        _inForce[embargo]++;
        foreach (var line in _plans[embargo].HoldsOnTheWay ? run.Lines : [])
        {
            line.TakeOut(unit => run.Units[unit].Riding.Holds.Contains(embargo), HoldBeforeRide);
        }
    }

    public void End(int embargo)
    {
        _inForce[embargo]--;
        for (int i = _fromLines.Count; i > 0; i--)
        {
            var (unit, ride) = _fromLines.Dequeue();
            run.Board(unit, ride);
            run.Terminals[run.Lines[ride.Line].Plan.From].TellReady();
        }

        for (int i = _fromTrains.Count; i > 0; i--)
        {
            var (unit, call, holds) = _fromTrains.Dequeue();
            GoOn(unit, call, holds);
        }

        _over.Open();
        _over.Close();
    }

    /// <summary>Gives the share of goods that is loaded for a way, 0 to 1; closures multiply.</summary>
    /// <param name="embargoes">The places of closures that the way meets, those of one closure in a row.</param>
    public double ShareOf(int[] embargoes)
    {
        double share = 1;
        for (int i = 0; i < embargoes.Length;)
        {
            var (closure, most) = (_plans[embargoes[i]].Closure, 0);
            double remaining = _plans[embargoes[i]].RemainingShare;
            for (; i < embargoes.Length && _plans[embargoes[i]].Closure == closure; i++)
            {
                most = Math.Max(most, _inForce[embargoes[i]]);
            }

            share *= most == 0 ? 1 : Math.Pow(remaining, most);
        }

        return share;
    }

    /// <summary>Gives whether goods are held before a ride.</summary>
    public bool Stops(RidePlan ride) => AnyInForce(ride.Holds);

    /// <summary>Holds a unit until nothing stops its ride.</summary>
    public void HoldBeforeRide(int unit)
    {
        var ride = run.Units[unit].Riding;
        run.Units.Enter(unit, TransitStage.Weather, run.Lines[ride.Line].Plan.Id);
        _fromLines.Enqueue((unit, ride));
    }

    /// <summary>Holds what on a vehicle may not go on to a call.</summary>
    public async Process Pass(Carrier carrier, int at)
    {
        int[] holds = carrier.Segment.Calls[at].Holds;
        while (!carrier.Segment.IsSea && AnyInForce(holds))
        {
            int bound = carrier.Units.Count(unit => Binds(unit, holds));
            if (bound == 0)
            {
                return;
            }

            string where = carrier.Segment.Calls[at - 1].Name;
            if (bound < carrier.Units.Count)
            {
                SetOut(carrier, carrier.Segment.Calls[at - 1], holds);
                run.Story.Tell(carrier, "setOut", where);
                return;
            }

            run.Units.Enter(carrier.Units, TransitStage.Weather, where);
            await _over.Pass();
        }
    }

    private void SetOut(Carrier carrier, CallPlan call, int[] holds)
    {
        for (int i = carrier.Units.Count - 1; i >= 0; i--)
        {
            int unit = carrier.Units[i];
            if (Binds(unit, holds))
            {
                carrier.Units.RemoveAt(i);
                carrier.Lighten(run.Units[unit].Flow.Plan);
                run.Units.Enter(unit, TransitStage.Weather, call.Name);
                _fromTrains.Enqueue((unit, call, holds));
            }
        }
    }

    private void GoOn(int unit, CallPlan call, int[] holds)
    {
        if (Binds(unit, holds))
        {
            _fromTrains.Enqueue((unit, call, holds));
            return;
        }

        run.Units.Enter(unit, TransitStage.Departure, call.Name);
        run.Sidings.Add(call.Place, unit);
    }

    private bool Binds(int unit, int[] holds)
    {
        int flow = run.Units[unit].Flow.Index;
        foreach (int embargo in holds)
        {
            if (_inForce[embargo] > 0 && _plans[embargo].Binds[flow])
            {
                return true;
            }
        }

        return false;
    }

    private bool AnyInForce(int[] holds)
    {
        foreach (int embargo in holds)
        {
            if (_inForce[embargo] > 0)
            {
                return true;
            }
        }

        return false;
    }
}
