namespace Karvan.Routing;

/// <summary>What is known with so many rides, by terminal; the lists say which are set.</summary>
internal sealed class TimetableRound
{
    public TimetableRound(int terminals)
    {
        (Arrival, Board, From) = (new int[terminals], new int[terminals], new int[terminals]);
        Taken = new LineRide[terminals];
        Array.Fill(Arrival, Clock.Never);
        Array.Fill(Board, Clock.Never);
    }

    /// <summary>Gets when one has left a vehicle there [s].</summary>
    public int[] Arrival { get; }

    /// <summary>Gets when one is ready to board there [s].</summary>
    public int[] Board { get; }

    /// <summary>Gets where one left a vehicle before that; −1: nowhere, this is the origin.</summary>
    public int[] From { get; }

    public LineRide[] Taken { get; }

    public List<int> Arrivals { get; } = [];

    public List<int> Boards { get; } = [];

    public bool IsEnd { get; set; }

    public void Clear()
    {
        Arrivals.Clear();
        Boards.Clear();
        IsEnd = false;
    }
}
