namespace Karvan.Routing;

/// <summary>All labels of a search, and for each node those that nothing dominates.</summary>
/// <remarks>
/// A bag holds what dominance compares, beside one another in memory; a search that ends leaves its arrays to the next.
/// </remarks>
internal sealed class LabelBags
{
    private readonly Bag[] _bags;
    private readonly List<int> _used = [];
    private Label[] _labels = new Label[1024];
    private int _count;
    private long[] _slackCents = [];
    private Tolerance _tolerance;
    private bool _mayBeDearer;
    private int _stepSeconds;

    public LabelBags(int nodeCount) => _bags = new Bag[nodeCount];

    /// <summary>Gives a label; valid until the next one is added.</summary>
    public ref Label this[int label] => ref _labels[label];

    /// <summary>Forgets all labels.</summary>
    /// <param name="slackCents">The most storage still to come, by node [cent].</param>
    /// <param name="tolerance">How much dearer and dirtier the label that dominates may be.</param>
    /// <param name="mayBeDearer">Whether cost is relaxed, too.</param>
    /// <param name="stepSeconds">What one that shifts must be earlier by than one that does not [s].</param>
    public void Clear(long[] slackCents, Tolerance tolerance, bool mayBeDearer, int stepSeconds)
    {
        (_slackCents, _tolerance, _mayBeDearer, _count) = (slackCents, tolerance, mayBeDearer, 0);
        _stepSeconds = stepSeconds;
        foreach (var node in _used)
        {
            _bags[node].Count = 0;
        }

        _used.Clear();
    }

    /// <summary>Adds a label without putting it into its node's bag.</summary>
    public int Add(in Label label)
    {
        if (_count == _labels.Length)
        {
            Array.Resize(ref _labels, _count * 2);
        }

        _labels[_count] = label;
        return _count++;
    }

    /// <summary>Puts a label into its node's bag, unless one there dominates it; those that it dominates die.</summary>
    /// <returns>Its number; −1 if it is dominated.</returns>
    public int Insert(in Label label)
    {
        ref var bag = ref _bags[label.Node];
        if (bag.Entries is null)
        {
            bag.Entries = new Entry[8];
        }

        var slack = _slackCents[label.Node];
        var entry = new Entry(label, _count);
        var most = _tolerance.IsNone ? entry : Stretch(entry);
        for (var i = 0; i < bag.Count; i++)
        {
            if (Dominates(bag.Entries[i], most, slack))
            {
                return -1;
            }
        }

        var kept = 0;
        for (var i = 0; i < bag.Count; i++)
        {
            if (Dominates(entry, bag.Entries[i], slack))
            {
                _labels[bag.Entries[i].Label].Dead = true;
            }
            else
            {
                bag.Entries[kept++] = bag.Entries[i];
            }
        }

        Append(label.Node, ref bag, kept, entry);
        return Add(label);
    }

    private Entry Stretch(in Entry entry) => entry with
    {
        Cents = _mayBeDearer ? _tolerance.Stretch(entry.Cents) : entry.Cents,
        Work = _tolerance.Stretch(entry.Work),
    };

    private void Append(int node, ref Bag bag, int kept, in Entry entry)
    {
        if (bag.Count == 0)
        {
            _used.Add(node);
        }

        if (kept == bag.Entries!.Length)
        {
            Array.Resize(ref bag.Entries, kept * 2);
        }

        bag.Entries[kept] = entry;
        bag.Count = kept + 1;
    }

    private bool Dominates(in Entry left, in Entry right, long slack) =>
        left.Arrival <= right.Arrival
        && (!left.Shifts || right.Shifts || left.Arrival + (long)_stepSeconds <= right.Arrival)
        && left.Cents <= right.Cents
        && left.Work <= right.Work
        && left.Legs <= right.Legs
        && left.Via >= right.Via
        && (left.EndCovers & right.EndCovers) == right.EndCovers
        && (slack == 0 || left.Cents + slack <= right.Cents || IsSameEnd(left, right));

    // The same second is the same future; but a later trip or a later start may have to grow out of the loser. Two rows
    // of departures that leave together have other trips behind that.
    private static bool IsSameEnd(in Entry left, in Entry right) =>
        left.Arrival == right.Arrival
        && (!right.IsMovable
            || (left.Departure == right.Departure && left.Ride == right.Ride && left.Row == right.Row
                && left.Parent == right.Parent));

    private struct Bag
    {
        public Entry[]? Entries;
        public int Count;
    }

    private readonly record struct Entry(
        int Arrival, byte Legs, byte Via, byte EndCovers, long Cents, long Work,
        int Label, int Departure, int Ride, int Row, int Parent, bool IsMovable, bool Shifts)
    {
        public Entry(in Label label, int number)
            : this(
                label.Arrival, label.Legs, label.Via, label.EndCovers, label.Cents, label.Work,
                number, label.Departure, label.Ride, label.Row, label.Parent, label.IsMovable,
                label.Shifts)
        {
        }
    }
}
