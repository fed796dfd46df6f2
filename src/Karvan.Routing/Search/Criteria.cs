namespace Karvan.Routing;

/// <summary>What itineraries are compared by; less is better in each.</summary>
/// <param name="Arrival">Arrival [s].</param>
/// <param name="Cents">Cost [cent].</param>
/// <param name="Work">Emissions as metres times emission factor [m · mg CO2e per t·km].</param>
/// <param name="Legs">Rides: transshipments and one.</param>
internal readonly record struct Criteria(int Arrival, long Cents, long Work, int Legs)
{
    /// <summary>Gives whether this is nowhere worse; equals dominate each other.</summary>
    public bool Dominates(in Criteria other) =>
        Arrival <= other.Arrival && Cents <= other.Cents && Work <= other.Work && Legs <= other.Legs;
}
