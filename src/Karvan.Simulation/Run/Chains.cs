using System.Runtime.InteropServices;

namespace Karvan.Simulation;

/// <summary>Trains that stand on tracks with places still before them: whether all of them can go on to their
/// end.</summary>
/// <remarks>
/// The banker's algorithm of Dijkstra (EWD 108), after Habermann, "Prevention of system deadlocks", Communications of
/// the ACM 12(7), 1969: a state is safe if there is an order in which each train in turn finds a track free at every
/// place still before it, and so gives its own back. A train at the last place of its chain is worked and leaves,
/// whatever the others do, so it counts as gone.
/// </remarks>
/// <param name="tracks">The tracks of each place.</param>
internal sealed class Chains(IReadOnlyList<int> tracks)
{
    private readonly int[] _free = [.. tracks];
    private readonly int[] _then = new int[tracks.Count];
    private readonly Dictionary<int[], int> _trains = [];
    private readonly List<(int[] Chain, int Trains)> _left = [];

    /// <summary>Notes a train that stands at the first place of a chain.</summary>
    public void Enter(int[] chain) => Add(chain, 1);

    /// <summary>Notes that it has left.</summary>
    public void Leave(int[] chain) => Add(chain, -1);

    /// <summary>Gives whether all can go on to their end if a train moves on.</summary>
    /// <param name="ahead">From the place to which it would move on.</param>
    /// <param name="behind">From the place that it would leave; empty: none.</param>
    public bool CanMove(int[] ahead, int[] behind)
    {
        Add(ahead, 1);
        Add(behind, -1);
        bool isSafe = CanAllGoOn();
        Add(behind, 1);
        Add(ahead, -1);
        return isSafe;
    }

    private void Add(int[] chain, int trains)
    {
        if (chain.Length > 1)
        {
            int count = _trains.GetValueOrDefault(chain) + trains;
            _free[chain[0]] -= trains;
            if (count == 0)
            {
                _trains.Remove(chain);
            }
            else
            {
                _trains[chain] = count;
            }
        }
    }

    private bool CanAllGoOn()
    {
        _free.CopyTo(_then, 0);
        _left.Clear();
        foreach (var (chain, trains) in _trains)
        {
            _left.Add((chain, trains));
        }

        for (int before = int.MaxValue; _left.Count > 0 && _left.Count < before;)
        {
            before = _left.Count;
            int kept = 0;
            foreach (var (chain, trains) in CollectionsMarshal.AsSpan(_left))
            {
                if (IsFree(chain))
                {
                    _then[chain[0]] += trains;
                }
                else
                {
                    _left[kept++] = (chain, trains);
                }
            }

            _left.RemoveRange(kept, before - kept);
        }

        return _left.Count == 0;
    }

    // Who comes by its first place once more has left it by then.
    private bool IsFree(int[] chain)
    {
        for (int i = 1; i < chain.Length; i++)
        {
            if (_then[chain[i]] < 1 && (i == 1 || chain[i] != chain[0]))
            {
                return false;
            }
        }

        return true;
    }
}
