namespace Karvan.Model;

/// <summary>Either a location or a terminal, as a tariff names its ends.</summary>
public readonly record struct PlaceRef
{
    private PlaceRef(LocationIndex? location, TerminalIndex? terminal) => (Location, Terminal) = (location, terminal);

    /// <summary>Gets the location, if it is one.</summary>
    public LocationIndex? Location { get; }

    /// <summary>Gets the terminal, if it is one.</summary>
    public TerminalIndex? Terminal { get; }

    /// <summary>Makes a reference to a location: all its terminals, and those of places that are part of it.</summary>
    public static PlaceRef To(LocationIndex location) => new(location, null);

    /// <summary>Makes a reference to one terminal.</summary>
    public static PlaceRef To(TerminalIndex terminal) => new(null, terminal);
}
