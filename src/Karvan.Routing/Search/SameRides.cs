namespace Karvan.Routing;

/// <summary>Tells journeys apart by where and when they begin and by their rides, trips included.</summary>
internal sealed class SameRides : IEqualityComparer<Journey>
{
    /// <summary>The only one.</summary>
    public static readonly SameRides Comparer = new();

    private SameRides()
    {
    }

    /// <inheritdoc/>
    public bool Equals(Journey? x, Journey? y) =>
        x!.Origin == y!.Origin && x.Ready == y.Ready && x.Rides.AsSpan().SequenceEqual(y.Rides);

    /// <inheritdoc/>
    public int GetHashCode(Journey obj)
    {
        var hash = new HashCode();
        hash.Add(obj.Origin);
        hash.Add(obj.Ready);
        foreach (var taken in obj.Rides)
        {
            hash.Add(taken);
        }

        return hash.ToHashCode();
    }
}
