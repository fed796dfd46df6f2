namespace Karvan.Routing;

/// <summary>All labels of a search and a bag for each node: memory that one search leaves to the next.</summary>
/// <param name="nodeCount">The nodes of the graph.</param>
internal sealed class LabelStore(int nodeCount)
{
    private readonly LabelBag[] _bags = new LabelBag[nodeCount];
    private readonly List<int> _used = [];
    private Label[] _labels = new Label[1024];
    private int _count;

    /// <summary>Gives a label; valid until the next one is added.</summary>
    public ref Label this[int label] => ref _labels[label];

    /// <summary>Gives the bag of a node.</summary>
    public ref LabelBag BagOf(int node) => ref _bags[node];

    /// <summary>Forgets all labels.</summary>
    public void Clear()
    {
        _count = 0;
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

    /// <summary>Keeps the first so many of a node's bag and adds one.</summary>
    public void Append(int node, int kept, in LabelBag.Entry entry)
    {
        ref var bag = ref _bags[node];
        if (bag.Count == 0)
        {
            _used.Add(node);
        }

        bag.Entries ??= new LabelBag.Entry[8];
        if (kept == bag.Entries.Length)
        {
            Array.Resize(ref bag.Entries, kept * 2);
        }

        bag.Entries[kept] = entry;
        bag.Count = kept + 1;
    }
}
