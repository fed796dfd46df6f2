using System.Collections.Immutable;

namespace Karvan.Model;

/// <summary>How long a process takes: the work itself, and apart from it the queue by month.</summary>
/// <remarks>See docs/decisions/0003-process-against-wait.md.</remarks>
public sealed record ProcessTime
{
    /// <summary>Gets the work, with nobody ahead.</summary>
    public required TimeSpread Process { get; init; }

    /// <summary>Gets the queue by month, January first: 12 entries, null where none was observed; or empty.</summary>
    public ImmutableArray<Wait?> Waits { get; init; } = [];

    /// <summary>Gives the queue in a month, 1 to 12; null: no queue.</summary>
    public Wait? FindWait(int month) => Waits.IsEmpty ? null : Waits[month - 1];
}
