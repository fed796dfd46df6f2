namespace Karvan;

/// <summary>A part of a <see cref="PlanRequest"/> that can be wrong.</summary>
public enum PlanField
{
    /// <summary>The origin.</summary>
    From,

    /// <summary>The destination.</summary>
    To,

    /// <summary>The number of 20-foot boxes.</summary>
    Boxes20,

    /// <summary>The number of 40-foot boxes.</summary>
    Boxes40,

    /// <summary>The mass.</summary>
    Tonnes,

    /// <summary>The Harmonized System code.</summary>
    Hs,

    /// <summary>The time of departure.</summary>
    Depart,

    /// <summary>The end of the window of departures.</summary>
    Until,

    /// <summary>The time of arrival.</summary>
    ArriveBy,

    /// <summary>The deadline.</summary>
    Deadline,

    /// <summary>What is avoided.</summary>
    Avoid,

    /// <summary>What is passed.</summary>
    Via,
}
