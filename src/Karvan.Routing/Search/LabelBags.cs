namespace Karvan.Routing;

/// <summary>All labels of a search, and for each node those that nothing dominates.</summary>
internal sealed class LabelBags(int nodeCount, long[] slackCents)
{
    private readonly List<int>?[] _bags = new List<int>?[nodeCount];
    private Label[] _labels = new Label[256];
    private int _count;

    /// <summary>Gives a label; valid until the next one is added.</summary>
    public ref Label this[int label] => ref _labels[label];

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
        var bag = _bags[label.Node] ??= [];
        foreach (var other in bag)
        {
            if (Dominates(_labels[other], label))
            {
                return -1;
            }
        }

        for (var i = bag.Count - 1; i >= 0; i--)
        {
            ref var other = ref _labels[bag[i]];
            if (Dominates(label, other))
            {
                other.Dead = true;
                bag.RemoveAt(i);
            }
        }

        var added = Add(label);
        bag.Add(added);
        return added;
    }

    // Another second, or other boardings behind it: a later trip or a later start may have to grow out of the loser.
    private long Slack(in Label left, in Label right) =>
        left.Arrival == right.Arrival && left.Departure == right.Departure
        && left.Ride == right.Ride && left.Parent == right.Parent
            ? 0
            : slackCents[left.Node];

    private bool Dominates(in Label left, in Label right) =>
        left.Arrival <= right.Arrival
        && left.Work <= right.Work
        && left.Legs <= right.Legs
        && left.Via >= right.Via
        && (left.EndCovers & right.EndCovers) == right.EndCovers
        && left.Cents + Slack(left, right) <= right.Cents;
}
