namespace Karvan.Routing;

/// <summary>The labels of one node that nothing dominates: what dominance compares, side by side in memory.</summary>
internal struct LabelBag
{
    public Entry[]? Entries;
    public int Count;

    /// <summary>One label as others are compared with it.</summary>
    /// <param name="label">The label.</param>
    /// <param name="number">Its number.</param>
    /// <param name="limit">What may stand for it.</param>
    /// <param name="endCovers">What the last fare covers there, as far as that counts.</param>
    public struct Entry(in Label label, int number, in Criteria limit, byte endCovers)
    {
        public readonly int Arrival = label.Arrival;
        public readonly int Label = number;
        public readonly byte Legs = label.Legs;
        public readonly byte Via = label.Via;
        public readonly byte EndCovers = endCovers;
        public readonly bool Shifts = label.Shifts;
        public readonly long Work = limit.Work;

        /// <summary>The most that what stands for it may cost [cent].</summary>
        public readonly long Cents = limit.Cents;

        /// <summary>What it costs, and the most storage that was paid behind it so far [cent].</summary>
        public long CentsPaid = label.Cents + label.Paid;
    }
}
