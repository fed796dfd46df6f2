namespace Karvan.Routing;

/// <summary>All labels of a search, and for each node those that nothing dominates.</summary>
/// <remarks>
/// <para>A bag holds what dominance compares, beside one another in memory; a search that ends leaves its arrays to the
/// next.</para>
/// <para>
/// Being early may cost storage later on, so what dominates another only as long as it pays none stands for it on
/// trial: the other is parked with it, and is taken up again once so much has been paid that it is the cheaper one.
/// </para>
/// </remarks>
internal sealed class LabelBags
{
    private readonly Bag[] _bags;
    private readonly List<int> _used = [];
    private readonly List<int> _revived = [];
    private Label[] _labels = new Label[1024];
    private int _count;
    private long[] _slackCents = [];
    private ToleranceByLegs _tolerance = new(Tolerance.None, mayBeDearer: false);
    private int _stepSeconds;

    public LabelBags(int nodeCount) => _bags = new Bag[nodeCount];

    /// <summary>Gives a label; valid until the next one is added.</summary>
    public ref Label this[int label] => ref _labels[label];

    /// <summary>Forgets all labels.</summary>
    /// <param name="slackCents">No less than the storage still to come, by node [cent].</param>
    /// <param name="tolerance">How much dearer and dirtier the label that dominates may be.</param>
    /// <param name="stepSeconds">What one that shifts must be earlier by than one that does not [s].</param>
    public void Clear(long[] slackCents, ToleranceByLegs tolerance, int stepSeconds)
    {
        (_slackCents, _tolerance, _stepSeconds, _count) = (slackCents, tolerance, stepSeconds, 0);
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
        if (FindDominating(label) is >= 0 and var winner)
        {
            if (IsOnTrial(winner, label))
            {
                Park(Add(label), winner);
            }

            return -1;
        }

        var number = Add(label);
        Put(number);
        return number;
    }

    /// <summary>
    /// Storage was paid behind a label: what was dominated on trial and is cheaper now is taken up again.
    /// </summary>
    /// <param name="label">The label that boarded.</param>
    /// <param name="storedCents">The storage paid since the journey began [cent].</param>
    /// <returns>The labels to expand; valid until asked again.</returns>
    public List<int> Pay(int label, long storedCents)
    {
        _revived.Clear();
        for (; label >= 0; label = _labels[label].Parent)
        {
            var paid = storedCents - _labels[label].Stored;
            if (paid > _labels[label].Paid)
            {
                _labels[label].Paid = paid;
                Raise(label, paid);
                Revive(label);
            }
        }

        return _revived;
    }

    private void Raise(int label, long paid)
    {
        ref var bag = ref _bags[_labels[label].Node];
        for (var i = 0; i < bag.Count; i++)
        {
            if (bag.Entries![i].Label == label)
            {
                bag.Entries[i].CentsPaid = _labels[label].Cents + paid;
            }
        }
    }

    private void Revive(int winner)
    {
        var parked = _labels[winner].Parked;
        _labels[winner].Parked = 0;
        while (parked != 0)
        {
            var next = _labels[parked].NextParked;
            if (_labels[winner].Cents + _labels[winner].Paid <= Most(_labels[parked].Cents))
            {
                Park(parked, winner);
            }
            else
            {
                InsertAgain(parked);
            }

            parked = next;
        }
    }

    // What is parked with it asks for itself, since no more than one tolerance may lie between two labels of a node.
    private void InsertAgain(int number)
    {
        var parked = _labels[number].Parked;
        _labels[number].Parked = 0;
        if (FindDominating(_labels[number]) is >= 0 and var winner)
        {
            GiveWay(number, winner);
        }
        else
        {
            _labels[number].Dead = false;
            Put(number);
            _revived.Add(number);
        }

        while (parked != 0)
        {
            var next = _labels[parked].NextParked;
            InsertAgain(parked);
            parked = next;
        }
    }

    private int FindDominating(in Label label)
    {
        ref var bag = ref _bags[label.Node];
        var most = new Entry(label, 0) { Cents = Most(label.Cents), Work = _tolerance.Stretch(label.Work, 1) };
        for (var i = 0; i < bag.Count; i++)
        {
            if (Dominates(bag.Entries![i], most))
            {
                return bag.Entries[i].Label;
            }
        }

        return -1;
    }

    private void Put(int number)
    {
        var entry = new Entry(_labels[number], number);
        ref var bag = ref _bags[_labels[number].Node];
        bag.Entries ??= new Entry[8];
        var kept = 0;
        for (var i = 0; i < bag.Count; i++)
        {
            if (Dominates(entry, bag.Entries[i]))
            {
                Kill(bag.Entries[i].Label, number);
            }
            else
            {
                bag.Entries[kept++] = bag.Entries[i];
            }
        }

        Append(_labels[number].Node, ref bag, kept, entry);
    }

    private void Kill(int loser, int winner)
    {
        _labels[loser].Dead = true;
        if (!_labels[loser].Expanded)
        {
            GiveWay(loser, winner);
        }
    }

    // What the loser stood for on trial, the winner now stands for.
    private void GiveWay(int loser, int winner)
    {
        if (IsOnTrial(winner, _labels[loser]))
        {
            Park(loser, winner);
            return;
        }

        var parked = _labels[loser].Parked;
        _labels[loser].Parked = 0;
        while (parked != 0)
        {
            var next = _labels[parked].NextParked;
            Park(parked, winner);
            parked = next;
        }
    }

    // The first label is an origin and never parked, so 0 ends a list.
    private void Park(int loser, int winner)
    {
        _labels[loser].NextParked = _labels[winner].Parked;
        _labels[winner].Parked = loser;
    }

    private bool IsOnTrial(int winner, in Label loser)
    {
        var slack = _slackCents[loser.Node];
        return slack > 0
            && _labels[winner].Cents + slack > Most(loser.Cents)
            && !IsSameEnd(_labels[winner], loser);
    }

    // The same second is the same future; but a later trip or a later start may have to grow out of the loser. Two rows
    // of departures that leave together have other trips behind that.
    private static bool IsSameEnd(in Label winner, in Label loser) =>
        winner.Arrival == loser.Arrival
        && (!loser.IsMovable
            || (winner.Departure == loser.Departure && winner.Ride == loser.Ride && winner.Row == loser.Row
                && winner.Parent == loser.Parent));

    private long Most(long cents) => _tolerance.StretchCents(cents, 1);

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

    private bool Dominates(in Entry left, in Entry right) =>
        left.Arrival <= right.Arrival
        && left.CentsPaid <= right.Cents
        && left.Work <= right.Work
        && left.Legs <= right.Legs
        && left.Via >= right.Via
        && (left.EndCovers & right.EndCovers) == right.EndCovers
        && (!left.Shifts || right.Shifts || left.Arrival + (long)_stepSeconds <= right.Arrival);

    private struct Bag
    {
        public Entry[]? Entries;
        public int Count;
    }

    private struct Entry(in Label label, int number)
    {
        public readonly int Arrival = label.Arrival;
        public readonly int Label = number;
        public readonly byte Legs = label.Legs;
        public readonly byte Via = label.Via;
        public readonly byte EndCovers = label.EndCovers;
        public readonly bool Shifts = label.Shifts;
        public long Cents = label.Cents;
        public long Work = label.Work;

        /// <summary>What it costs, and the most storage that was paid behind it so far [cent].</summary>
        public long CentsPaid = label.Cents + label.Paid;
    }
}
