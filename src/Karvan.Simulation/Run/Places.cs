using Karvan.Kernel;

namespace Karvan.Simulation;

/// <summary>The one policy by which vehicles and units take finite places: tracks and yards.</summary>
/// <remarks>
/// <para>Tracks: a train reserves its next place before it leaves. The last free track of a place is given only if
/// afterwards all trains can still go on to their end, one after the other (<see cref="Chains"/>), so a ring of full
/// sidings moves on. While another stays free, they can: whoever needs one there finds it.</para>
/// <para>Yards: the more rides a unit still has before it, the earlier a yard is full for it: the last room is for
/// those nearer their end. This is the structured buffer pool of Merlin and Schweitzer, "Deadlock avoidance in
/// store-and-forward networks", IEEE Transactions on Communications 28(3), 1980. A vessel takes units only when room is
/// reserved for them at the other shore.</para>
/// </remarks>
internal sealed class Places
{
    private const int StepTeu = 60;

    private const int MostRides = 8;

    private const int YardOffset = 1 << 20;

    private readonly Engine _engine;
    private readonly int[] _tracks;
    private readonly int[] _yards;
    private readonly int[] _taken;
    private readonly Chains _chains;
    private readonly int[] _stored;
    private readonly int[] _beside;
    private readonly Gate _tracksChanged;
    private readonly Gate[] _yardChanged;
    private readonly List<WaitingForPlace> _waiting = [];
    private long _lastGrant;

    public Places(Engine engine, IReadOnlyList<int> tracks, IReadOnlyList<int> yards)
    {
        (_engine, _tracks, _yards) = (engine, [.. tracks], [.. yards]);
        _chains = new(tracks);
        (_taken, _stored, _beside) = (new int[_tracks.Length], new int[_yards.Length], new int[_yards.Length]);
        _tracksChanged = new(engine, "a free track");
        _yardChanged = [.. yards.Select(_ => new Gate(engine, "room in a yard"))];
    }

    public int TracksTaken(int place) => _taken[place];

    public int Stored(int place) => _stored[place];

    public bool HasYard(int place) => place >= 0 && _yards[place] > 0;

    /// <summary>Moves a train on to another track, if it may have one: the one that it leaves is free at
    /// once.</summary>
    /// <param name="ahead">The places with tracks one after the other, from the one wanted on to where the train ends
    /// or leaves tracks for the line.</param>
    /// <param name="behind">The same from the place where it stands; empty: on none.</param>
    public bool TryTake(int[] ahead, int[] behind)
    {
        int free = _tracks[ahead[0]] - _taken[ahead[0]];
        if (free < 1 || (free == 1 && ahead.Length > 1 && !_chains.CanMove(ahead, behind)))
        {
            return false;
        }

        _taken[ahead[0]]++;
        _chains.Enter(ahead);
        if (behind.Length > 0)
        {
            Leave(behind);
        }

        return true;
    }

    /// <summary>Waits until a train can move on to another track.</summary>
    /// <param name="ahead">As for <see cref="TryTake"/>.</param>
    /// <param name="behind">As for <see cref="TryTake"/>; it holds this track meanwhile.</param>
    /// <param name="name">The train, for messages.</param>
    public async Process Take(int[] ahead, int[] behind, string name)
    {
        if (TryTake(ahead, behind))
        {
            return;
        }

        var waiting = new WaitingForPlace(name, behind.Length > 0 ? behind[0] : -1, ahead[0], _engine.Now);
        _waiting.Add(waiting);
        do
        {
            await _tracksChanged.Pass();
        }
        while (!TryTake(ahead, behind));
        _waiting.Remove(waiting);
        _lastGrant = _engine.Now;
    }

    /// <summary>Gives a track back.</summary>
    /// <param name="chain">The places from it on, as it was taken.</param>
    public void Leave(int[] chain)
    {
        _taken[chain[0]]--;
        _chains.Leave(chain);
        Tell(_tracksChanged);
    }

    /// <summary>Takes room in a yard, if there is enough for a unit with so many rides still before it.</summary>
    public bool TryStore(int place, int teu, int ridesLeft)
    {
        if (!CanStore(place, teu, ridesLeft))
        {
            return false;
        }

        _stored[place] += HasYard(place) ? teu : 0;
        return true;
    }

    /// <summary>Gives whether there is room in a yard for a unit with so many rides still before it.</summary>
    public bool CanStore(int place, int teu, int ridesLeft)
    {
        if (!HasYard(place))
        {
            return true;
        }

        int step = Math.Min(StepTeu, _yards[place] / 10);
        int kept = Math.Min(ridesLeft * step, _yards[place] / 2);
        return _stored[place] + teu <= Math.Max(_yards[place] - kept, teu);
    }

    /// <summary>Waits until something has left a yard, an hour at most: goods that need no room may have
    /// come.</summary>
    public Wait<bool> NextRoom(int place) => _yardChanged[place].Pass(patience: 3_600);

    /// <summary>Waits for room in a yard, to a tick at most; then the unit is put down beside it and still
    /// counts.</summary>
    public async Process Store(int place, int teu, int ridesLeft, int holds, string name, long until)
    {
        if (TryStore(place, teu, ridesLeft))
        {
            return;
        }

        var waiting = new WaitingForPlace(name, holds, place + YardOffset, _engine.Now);
        _waiting.Add(waiting);
        bool isStored = false;
        while (!isStored && _engine.Now < until)
        {
            await _yardChanged[place].Pass(patience: until - _engine.Now);
            isStored = TryStore(place, teu, ridesLeft);
        }

        _beside[place] += isStored ? 0 : teu;
        _waiting.Remove(waiting);
        _lastGrant = _engine.Now;
    }

    /// <summary>Gives room in a yard back.</summary>
    public void Fetch(int place, int teu)
    {
        if (HasYard(place))
        {
            int inYard = Math.Min(teu, _stored[place]);
            _stored[place] -= inYard;
            _beside[place] -= teu - inYard;
            TakeIn(place);
            Tell(_yardChanged[place]);
        }
    }

    // What stands beside a full yard comes in last: as if it had more rides before it than anything else.
    private void TakeIn(int place)
    {
        while (_beside[place] > 0 && CanStore(place, 1, MostRides))
        {
            _beside[place]--;
            _stored[place]++;
        }
    }

    /// <summary>Gives a ring of places that wait for each other, if none was got for so long [s].</summary>
    public IReadOnlyList<WaitingForPlace> FindStandstill(long longest)
    {
        if (_waiting.Count == 0 || _engine.Now - Math.Max(_lastGrant, _waiting[0].Since) < longest)
        {
            return [];
        }

        foreach (var first in _waiting)
        {
            var ring = new List<WaitingForPlace>();
            for (var at = first; at is not null && !ring.Contains(at);)
            {
                ring.Add(at);
                at = _waiting.Find(other => other.Holds == at.Wants);
                if (at == first)
                {
                    return ring;
                }
            }
        }

        return [];
    }

    private static void Tell(Gate changed)
    {
        if (changed.Waiting > 0)
        {
            changed.Open();
            changed.Close();
        }
    }
}

/// <summary>Who waits for a place, and which it holds meanwhile.</summary>
internal sealed record WaitingForPlace(string Name, int Holds, int Wants, long Since);
