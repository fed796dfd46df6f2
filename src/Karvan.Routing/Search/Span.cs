namespace Karvan.Routing;

/// <summary>A journey that can be had at one moment, or begun at any moment of an interval.</summary>
/// <param name="Journey">The journey as begun first.</param>
/// <param name="To">When it can begin last [s]; its <see cref="Journey.Ready"/> where there is one moment.</param>
internal readonly record struct Span(Journey Journey, int To)
{
    /// <summary>Gets when it can begin first [s].</summary>
    public int From => Journey.Ready;

    /// <summary>Gets how long it takes [s].</summary>
    public int Seconds => Journey.Criteria.Arrival - Journey.Ready;
}
