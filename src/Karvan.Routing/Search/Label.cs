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
    public long Avoidable;
    public byte Legs;
    public byte Via;
    public byte EndCovers;
    public bool Dead;

    /// <summary>Whether something behind can be later: a trip that goes by the clock, or the start.</summary>
    public bool IsMovable;

    /// <summary>Gets whether the journey begins here.</summary>
    public readonly bool IsOrigin => Parent < 0;
}
