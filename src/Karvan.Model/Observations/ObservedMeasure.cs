namespace Karvan.Model;

/// <summary>What somebody measured, announced or quoted.</summary>
public enum ObservedMeasure
{
    /// <summary>How long something takes.</summary>
    Time,

    /// <summary>What something costs.</summary>
    Cost,

    /// <summary>How far something gets in a span of time.</summary>
    Speed,

    /// <summary>How often something leaves or is made.</summary>
    Trips,

    /// <summary>How much is carried or handled.</summary>
    Throughput,

    /// <summary>How much could be carried or handled.</summary>
    Capacity,

    /// <summary>A part of a whole, or one figure as a multiple of another.</summary>
    Share,

    /// <summary>How long something is.</summary>
    Distance,
}
