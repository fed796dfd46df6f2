namespace Karvan.Routing;

/// <summary>No more than what something takes, criterion by criterion.</summary>
/// <param name="Seconds">Time [s].</param>
/// <param name="Cents">Cost [cent].</param>
/// <param name="Work">Emissions [m · mg CO2e per t·km].</param>
/// <param name="Legs">Rides.</param>
internal record struct Bound(int Seconds, long Cents, long Work, int Legs)
{
    /// <summary>There is no way at all.</summary>
    public static readonly Bound None = new(int.MaxValue, long.MaxValue, long.MaxValue, int.MaxValue);

    /// <summary>Gets whether there is no way at all.</summary>
    public readonly bool IsNone => Legs == int.MaxValue;

    /// <summary>Adds two bounds, neither of them none.</summary>
    public readonly Bound Plus(in Bound other) =>
        new(Clock.After(Seconds, other.Seconds), Cents + other.Cents, Work + other.Work, Legs + other.Legs);

    /// <summary>Takes the lesser of both in each criterion.</summary>
    /// <returns>Whether anything became less.</returns>
    public bool Lower(in Bound other)
    {
        var changed = false;
        if (other.Seconds < Seconds)
        {
            (Seconds, changed) = (other.Seconds, true);
        }

        if (other.Cents < Cents)
        {
            (Cents, changed) = (other.Cents, true);
        }

        if (other.Work < Work)
        {
            (Work, changed) = (other.Work, true);
        }

        if (other.Legs < Legs)
        {
            (Legs, changed) = (other.Legs, true);
        }

        return changed;
    }
}
