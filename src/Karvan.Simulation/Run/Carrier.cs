using Karvan.Kernel;

namespace Karvan.Simulation;

/// <summary>A train, vessel or truck on one run of a segment; used again for later runs.</summary>
internal sealed class Carrier(RandomStream chance)
{
    public SegmentPlan Segment { get; set; } = null!;

    public List<int> Units { get; } = [];

    public RandomStream Chance => chance;

    public int Number { get; set; }

    public int Teu { get; private set; }

    public long Kilograms { get; private set; }

    /// <summary>Gets what of it is boxes, wagons and trucks, by <see cref="UnitKind"/> [TEU].</summary>
    public int[] TeuByKind { get; } = new int[3];

    /// <summary>Gets the places with tracks from the one on whose track it stands on; empty: it stands on
    /// none.</summary>
    public int[] Track { get; set; } = [];

    /// <summary>Gets the place whose track it holds; −1: none.</summary>
    public int Holds => Track.Length > 0 ? Track[0] : -1;

    /// <summary>Gets how long it has stood on its way to the next handling, for tracks, paths and locomotives
    /// [s].</summary>
    public long Stood { get; set; }

    /// <summary>Gets how long it waited for a track where it is [s].</summary>
    public long Blocked { get; set; }

    public string Name => Segment.Id;

    /// <summary>Puts a unit on board.</summary>
    public void Put(int unit, FlowPlan plan)
    {
        Units.Add(unit);
        TeuByKind[(int)plan.Kind] += plan.UnitTeu;
        (Teu, Kilograms) = (Teu + plan.UnitTeu, Kilograms + plan.UnitKilograms);
    }

    /// <summary>Notes that a unit has left.</summary>
    public void Lighten(FlowPlan plan)
    {
        TeuByKind[(int)plan.Kind] -= plan.UnitTeu;
        (Teu, Kilograms) = (Teu - plan.UnitTeu, Kilograms - plan.UnitKilograms);
    }
}
