namespace Karvan.Model;

/// <summary>What makes a service leave.</summary>
public enum DepartureKind
{
    /// <summary>The clock: a local time on operating days.</summary>
    At,

    /// <summary>An observed interval with its variation.</summary>
    Every,

    /// <summary>A load: it sails when full, or after the longest wait.</summary>
    Full,

    /// <summary>The customer, after notice.</summary>
    Demand,
}
