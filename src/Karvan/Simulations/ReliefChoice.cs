using System.Collections.Immutable;
using Karvan.Simulation;

namespace Karvan;

/// <summary>Which resources are relieved in turn: those for which goods waited longest, or some by id.</summary>
public sealed record ReliefChoice
{
    private const int DefaultCount = 12;

    private ReliefChoice()
    {
    }

    /// <summary>Gets none.</summary>
    public static ReliefChoice None { get; } = new() { Most = 0 };

    /// <summary>Gets all that are waited for or used.</summary>
    public static ReliefChoice All { get; } = new() { Most = int.MaxValue };

    /// <summary>Gets what is tried unless somebody asks for more or less: twelve.</summary>
    public static ReliefChoice Default { get; } = new() { Most = DefaultCount };

    /// <summary>Gets how many of those most waited for; 0 where ids are given.</summary>
    public int Most { get; private init; }

    /// <summary>Gets the ids, as in <see cref="ResourceRow.Id"/>; empty: those most waited for.</summary>
    public ImmutableArray<string> Ids { get; private init; } = [];

    /// <summary>Gets whether nothing is relieved.</summary>
    public bool IsNone => Most == 0 && Ids.IsEmpty;

    /// <summary>Chooses so many, most waited for first.</summary>
    public static ReliefChoice OfMost(int count) => new() { Most = count };

    /// <summary>Chooses some by id.</summary>
    public static ReliefChoice Of(ImmutableArray<string> ids) => new() { Ids = ids };

    /// <summary>Gives what is chosen of a result's resources, most waited for first.</summary>
    /// <remarks>What nobody waits for may still hold what is waited for, as a crane holds a berth: of all it is
    /// one.</remarks>
    internal IEnumerable<ResourceRow> From(SimulationResult result) => Ids.IsEmpty
        ? result.Resources.Where(row => row.TeuHours > 0 || (Most == int.MaxValue && row.Utilization > 0)).Take(Most)
        : result.Resources.Where(row => Ids.Contains(row.Id));
}
