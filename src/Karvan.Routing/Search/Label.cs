namespace Karvan.Routing;

/// <summary>One way to stand at a node: when, at what cost, and by which ride from which label.</summary>
internal struct Label
{
    public int Node;
    public int Arrival;
    public int Departure;
    public int Parent;
    public int Ride;
    public int Row;
    public long Cents;
    public long Work;
    public byte Legs;
    public byte Via;
    public byte EndCovers;
    public bool Dead;

    /// <summary>Gets whether the journey begins here.</summary>
    public readonly bool IsOrigin => Parent < 0;
}
