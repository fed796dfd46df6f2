using Karvan.Model;

namespace Karvan.Feed;

/// <summary>A row of calls.csv before its section is traced.</summary>
/// <remarks>A struct: a feed may have a million of them, and each lives only until its service is traced.</remarks>
internal readonly record struct CallRow
{
    /// <summary>Gets its number in the service.</summary>
    public required int Sequence { get; init; }

    /// <summary>Gets what may happen.</summary>
    public required CallKind Kind { get; init; }

    /// <summary>Gets the location.</summary>
    public required LocationIndex Location { get; init; }

    /// <summary>Gets the terminal; null for a pass.</summary>
    public required TerminalIndex? Terminal { get; init; }

    /// <summary>Gets what the section that arrives here runs on; null at the first call.</summary>
    public required Way? Way { get; init; }

    /// <summary>Gets the running time; null: not given.</summary>
    public required TimeSpread? Run { get; init; }

    /// <summary>Gets the stay [s].</summary>
    public required int DwellSeconds { get; init; }

    /// <summary>Gets how long before departure goods must be ready [s].</summary>
    public required int CutOffSeconds { get; init; }

    /// <summary>Gets what the unit goes through on its wagon or truck.</summary>
    public required HandlingIndex? Process { get; init; }

    /// <summary>Gets where the row comes from.</summary>
    public required Provenance Provenance { get; init; }

    /// <summary>Gives the call of a traced service.</summary>
    /// <param name="section">The way from the call before; null at the first call.</param>
    /// <param name="procedure">The procedure of the crossing that the section is; null: no crossing, or none.</param>
    public Call ToCall(Section? section, ProcedureIndex? procedure) => new()
    {
        Kind = Kind,
        Location = Location,
        Terminal = Terminal,
        Section = section,
        Run = Run ?? default,
        Procedure = procedure,
        DwellSeconds = DwellSeconds,
        CutOffSeconds = CutOffSeconds,
        Process = Process,
        Provenance = Provenance,
    };
}
