namespace Karvan.Routing;

/// <summary>What one search after another works in, so that none has to make it anew; for one thread at a
/// time.</summary>
/// <param name="nodeCount">The nodes of the graph.</param>
internal sealed class Workspace(int nodeCount)
{
    /// <summary>Gets the labels.</summary>
    public LabelStore Labels { get; } = new(nodeCount);

    /// <summary>Gets the queue of labels, by moment and number.</summary>
    public PriorityQueue<int, long> Queue { get; } = new();
}
