namespace Karvan.Routing;

/// <summary>What itineraries are compared by; less is better in each.</summary>
/// <param name="Arrival">Arrival [s]; 0 where arrival does not count.</param>
/// <param name="Cents">Cost [cent].</param>
/// <param name="Work">Emissions as metres times emission factor [m · mg CO2e per t·km].</param>
/// <param name="Legs">Rides: transshipments and one.</param>
internal readonly record struct Criteria(int Arrival, long Cents, long Work, int Legs) : IComparable<Criteria>
{
    /// <summary>Gives whether this is nowhere worse; equals dominate each other.</summary>
    public bool Dominates(in Criteria other) =>
        Arrival <= other.Arrival && Cents <= other.Cents && Work <= other.Work && Legs <= other.Legs;

    /// <inheritdoc/>
    public int CompareTo(Criteria other)
    {
        var order = Arrival.CompareTo(other.Arrival);
        order = order != 0 ? order : Cents.CompareTo(other.Cents);
        order = order != 0 ? order : Work.CompareTo(other.Work);
        return order != 0 ? order : Legs.CompareTo(other.Legs);
    }
}
