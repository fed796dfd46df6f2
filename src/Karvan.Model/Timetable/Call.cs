namespace Karvan.Model;

/// <summary>One visit of a service: where, how it gets there, what happens to the unit on its vehicle.</summary>
public sealed record Call
{
    /// <summary>Gets what may happen.</summary>
    public required CallKind Kind { get; init; }

    /// <summary>Gets the location.</summary>
    public required LocationIndex Location { get; init; }

    /// <summary>Gets the terminal; null for a pass.</summary>
    public TerminalIndex? Terminal { get; init; }

    /// <summary>Gets the way from the call before; null at the first call.</summary>
    public Section? Section { get; init; }

    /// <summary>Gets the running time from the call before.</summary>
    public TimeSpread Run { get; init; }

    /// <summary>
    /// Gets the procedure of the crossing that <see cref="Section"/> is; null: no crossing, or no procedure.
    /// </summary>
    public ProcedureIndex? Procedure { get; init; }

    /// <summary>Gets the stay between arrival, and the end of <see cref="Process"/>, and departure [s].</summary>
    public int DwellSeconds { get; init; }

    /// <summary>Gets how long before departure goods must be ready here [s].</summary>
    public int CutOffSeconds { get; init; }

    /// <summary>Gets what the unit goes through here without leaving its wagon or truck.</summary>
    public HandlingIndex? Process { get; init; }

    /// <summary>Gets where the row comes from.</summary>
    public required Provenance Provenance { get; init; }

    /// <summary>Gets whether goods may board.</summary>
    public bool CanBoard => Kind is CallKind.Stop or CallKind.Board;

    /// <summary>Gets whether goods may alight.</summary>
    public bool CanAlight => Kind is CallKind.Stop or CallKind.Alight;
}
