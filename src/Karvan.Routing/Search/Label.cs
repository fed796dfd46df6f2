namespace Karvan.Routing;

/// <summary>One way to stand at a node: when, at what cost, and by which ride from which label.</summary>
internal struct Label
{
    public int Node;
    public int Arrival;
    public int Departure;

    /// <summary>The arrival when begun a second later; the arrival itself where that is no matter.</summary>
    public int Later;

    public int Parent;
    public int Ride;
    public int Row;
    public long Cents;
    public long Work;
    public long Avoidable;

    /// <summary>The storage paid since the journey began [cent].</summary>
    public long Stored;

    /// <summary>The most storage that was paid so far behind it, on any way [cent].</summary>
    public long Paid;

    /// <summary>The first of the labels that it dominates only as long as it pays no storage; 0: none.</summary>
    public int Parked;

    /// <summary>The next label that is parked with the same one; 0: none.</summary>
    public int NextParked;

    public byte Legs;
    public byte Via;
    public byte EndCovers;
    public bool Dead;

    /// <summary>Whether all its rides have been taken.</summary>
    public bool Expanded;

    /// <summary>Whether something behind can be later: a trip that goes by the clock, or the start.</summary>
    public bool IsMovable;

    /// <summary>Gets what it is compared by.</summary>
    public readonly Criteria Criteria => new(Arrival, Cents, Work, Legs);

    /// <summary>Gets whether a later start makes the arrival later.</summary>
    public readonly bool Shifts => Later != Arrival;

    /// <summary>Gets whether the journey begins here.</summary>
    public readonly bool IsOrigin => Parent < 0;
}
