using Karvan.Model;

namespace Karvan.Simulation;

/// <summary>A part of the way to a call: a lane to enter, if any, then a share of the running time.</summary>
internal readonly record struct RunPart(int Lane, double Share);

/// <summary>One call of a segment.</summary>
internal sealed class CallPlan
{
    /// <summary>A place so near, its border included, is reserved before the one behind is left; farther ones on
    /// arrival [s].</summary>
    private const int NearSeconds = 7_200;

    public required int Terminal { get; init; }

    public required string Name { get; init; }

    public QuantileTable Run { get; init; } = QuantileTable.Constant(0);

    public RunPart[] Parts { get; init; } = [];

    /// <summary>Gets the procedure of a border on the way here for goods of no customs regime; null: none.</summary>
    public QuantileTable? Procedure { get; init; }

    /// <summary>Gets the border on the way here; null: there is none.</summary>
    public BorderPlan? Border { get; init; }

    /// <summary>Gets what a unit goes through here on its wagon or truck.</summary>
    public QuantileTable? Process { get; init; }

    /// <summary>Gets the index of <see cref="Process"/>; -1: none.</summary>
    public int ProcessIndex { get; init; } = -1;

    public TransitStage ProcessStage { get; init; }

    public long DwellSeconds { get; init; }

    public long CutOffSeconds { get; init; }

    /// <summary>Gets whether what passes here stops for something.</summary>
    public bool Stops => Process is not null || DwellSeconds > 0;

    /// <summary>Gets the fleet of locomotives that pulls the train from the call before to here; −1:
    /// uncounted.</summary>
    public int Locomotives { get; set; } = -1;

    /// <summary>Gets where the locomotive is put to or taken from: a location.</summary>
    public required int Place { get; init; }

    /// <summary>Gets whether it is so near that its track is reserved before the call behind is left.</summary>
    public bool IsNear => Run.Quantile(0.5) + (Procedure?.Quantile(0.5) ?? 0) <= NearSeconds;

    /// <summary>Gets the terminals with tracks from here on, in order, each near the one before; empty: this one has
    /// none that are counted.</summary>
    public int[] TracksAhead { get; set; } = [];

    /// <summary>Gets the closures of some goods for which these are held at the call before, by their
    /// embargo.</summary>
    public int[] Holds { get; set; } = [];

    /// <summary>Gets the lines that board here.</summary>
    public int[] Boards { get; set; } = [];
}
