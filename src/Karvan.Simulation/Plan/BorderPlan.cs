using Karvan.Model;

namespace Karvan.Simulation;

/// <summary>A crossing in one direction with one product: what each flow goes through there.</summary>
internal sealed class BorderPlan
{
    /// <summary>Gets the id of the crossing.</summary>
    public required string Name { get; init; }

    /// <summary>Gets the number that its chance is keyed by.</summary>
    public required int Key { get; init; }

    /// <summary>Gets what is gone through there, the case of no regime first.</summary>
    public required BorderCase[] Cases { get; init; }

    /// <summary>Gets the case of each flow from a tick on, as regimes come and go; the first from the
    /// beginning.</summary>
    public required (long From, byte[] CaseOf)[] Periods { get; init; }

    /// <summary>Gets whether all goods go through the same procedure and none through a channel.</summary>
    public bool IsPlain => Cases.Length == 1;

    /// <summary>Gives the case of each flow at a tick.</summary>
    public byte[] CasesAt(long tick)
    {
        int period = Periods.Length - 1;
        while (Periods[period].From > tick)
        {
            period--;
        }

        return Periods[period].CaseOf;
    }
}

/// <summary>What goods of one customs regime go through at a border.</summary>
/// <param name="Procedure">The row; null: none.</param>
/// <param name="Leaving">The channels of the country left, for exports; null: none are stated.</param>
/// <param name="Entering">The channels of the country entered, for imports and transit; null: none are
/// stated.</param>
/// <param name="IsTransit">Whether the goods pass the country entered.</param>
internal sealed record BorderCase(
    ProcedureIndex? Procedure, CustomsPlan? Leaving, CustomsPlan? Entering, bool IsTransit)
{
    /// <summary>Gets the time of <see cref="Procedure"/>.</summary>
    public QuantileTable? Time { get; init; }

    /// <summary>Gets what a story calls it beside the crossing; empty: the row of no regime.</summary>
    public string Regime { get; init; } = string.Empty;

    public bool HasChannels => Leaving is not null || Entering is not null;
}
