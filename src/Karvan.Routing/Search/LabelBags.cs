namespace Karvan.Routing;

/// <summary>For each node those labels that nothing dominates.</summary>
/// <remarks>
/// Being early may cost storage later on, so what dominates another only as long as it pays none stands for it on
/// trial: the other is parked with it, and is taken up again once so much has been paid that it is the cheaper one.
/// </remarks>
/// <param name="labels">The labels, and the bags that hold them.</param>
/// <param name="slackCents">No less than the storage still to come, by node [cent].</param>
/// <param name="dominance">When one label stands for another.</param>
internal sealed class LabelBags<TDominance>(LabelStore labels, long[] slackCents, TDominance dominance)
    where TDominance : struct, IDominance
{
    private readonly List<int> _revived = [];

    /// <summary>Puts a label into its node's bag, unless one there dominates it; those that it dominates die.</summary>
    /// <returns>Its number; −1 if it is dominated.</returns>
    public int Insert(in Label label)
    {
        if (FindDominating(label) is >= 0 and var winner)
        {
            if (IsOnTrial(winner, label))
            {
                Park(labels.Add(label), winner);
            }

            return -1;
        }

        var number = labels.Add(label);
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
        for (; label >= 0; label = labels[label].Parent)
        {
            var paid = storedCents - labels[label].Stored;
            if (paid > labels[label].Paid)
            {
                labels[label].Paid = paid;
                Raise(label, paid);
                Revive(label);
            }
        }

        return _revived;
    }

    private void Raise(int label, long paid)
    {
        ref var bag = ref labels.BagOf(labels[label].Node);
        for (var i = 0; i < bag.Count; i++)
        {
            if (bag.Entries![i].Label == label)
            {
                bag.Entries[i].CentsPaid = labels[label].Cents + paid;
            }
        }
    }

    private void Revive(int winner)
    {
        var parked = labels[winner].Parked;
        labels[winner].Parked = 0;
        while (parked != 0)
        {
            var next = labels[parked].NextParked;
            if (labels[winner].Cents + labels[winner].Paid <= Tolerated(labels[parked]).Cents)
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
        var parked = labels[number].Parked;
        labels[number].Parked = 0;
        if (FindDominating(labels[number]) is >= 0 and var winner)
        {
            GiveWay(number, winner);
        }
        else
        {
            labels[number].Dead = false;
            Put(number);
            _revived.Add(number);
        }

        while (parked != 0)
        {
            var next = labels[parked].NextParked;
            InsertAgain(parked);
            parked = next;
        }
    }

    private int FindDominating(in Label label)
    {
        ref var bag = ref labels.BagOf(label.Node);
        var entry = EntryOf(label, 0, Tolerated(label));
        for (var i = 0; i < bag.Count; i++)
        {
            if (Dominates(bag.Entries![i], entry))
            {
                return bag.Entries[i].Label;
            }
        }

        return -1;
    }

    private void Put(int number)
    {
        var entry = EntryOf(labels[number], number, dominance.Limit(labels[number].Criteria));
        ref var bag = ref labels.BagOf(labels[number].Node);
        var kept = 0;
        for (var i = 0; i < bag.Count; i++)
        {
            if (Dominates(entry, bag.Entries![i]))
            {
                Kill(bag.Entries[i].Label, number);
            }
            else
            {
                bag.Entries[kept++] = bag.Entries[i];
            }
        }

        labels.Append(labels[number].Node, kept, entry);
    }

    private void Kill(int loser, int winner)
    {
        labels[loser].Dead = true;
        if (!labels[loser].Expanded)
        {
            GiveWay(loser, winner);
        }
    }

    // What the loser stood for on trial, the winner now stands for.
    private void GiveWay(int loser, int winner)
    {
        if (IsOnTrial(winner, labels[loser]))
        {
            Park(loser, winner);
            return;
        }

        var parked = labels[loser].Parked;
        labels[loser].Parked = 0;
        while (parked != 0)
        {
            var next = labels[parked].NextParked;
            Park(parked, winner);
            parked = next;
        }
    }

    // The first label is an origin and never parked, so 0 ends a list.
    private void Park(int loser, int winner)
    {
        labels[loser].NextParked = labels[winner].Parked;
        labels[winner].Parked = loser;
    }

    private bool IsOnTrial(int winner, in Label loser)
    {
        var slack = slackCents[loser.Node];
        return slack > 0
            && labels[winner].Cents + slack > Tolerated(loser).Cents
            && !IsSameEnd(labels[winner], loser);
    }

    // The same second is the same future; but a later trip or a later start may have to grow out of the loser. Two rows
    // of departures that leave together have other trips behind that.
    private static bool IsSameEnd(in Label winner, in Label loser) =>
        winner.Arrival == loser.Arrival
        && (!loser.IsMovable
            || (winner.Departure == loser.Departure && winner.Ride == loser.Ride && winner.Row == loser.Row
                && winner.Parent == loser.Parent));

    private Criteria Tolerated(in Label label) => dominance.Tolerated(label.Criteria, ahead: 1);

    // What a fare covers matters to cost alone.
    private LabelBag.Entry EntryOf(in Label label, int number, in Criteria limit) =>
        new(label, number, limit, dominance.CountsCost ? label.EndCovers : (byte)0);

    private bool Dominates(in LabelBag.Entry left, in LabelBag.Entry right) =>
        left.Arrival <= right.Arrival
        && left.CentsPaid <= right.Cents
        && left.Work <= right.Work
        && left.Legs <= right.Legs
        && left.Via >= right.Via
        && (left.EndCovers & right.EndCovers) == right.EndCovers
        && dominance.StaysAhead(left.Arrival, left.Shifts, right.Arrival, right.Shifts);
}
