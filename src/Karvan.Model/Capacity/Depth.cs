using NodaTime;

namespace Karvan.Model;

/// <summary>How deep the water at a port's berths is from a day on, until its next row.</summary>
public sealed record Depth
{
    /// <summary>Gets the port.</summary>
    public required TerminalIndex Terminal { get; init; }

    /// <summary>Gets the first local day.</summary>
    public required LocalDate From { get; init; }

    /// <summary>Gets the depth at its shallowest, on the way in or at the berth [cm].</summary>
    public required int Centimeters { get; init; }

    /// <summary>Gets where the row comes from.</summary>
    public required Provenance Provenance { get; init; }
}
