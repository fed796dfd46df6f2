namespace Karvan.Model;

/// <summary>Which way the goods of an observation go.</summary>
public enum ObservedDirection
{
    /// <summary>Towards Europe.</summary>
    Westbound,

    /// <summary>Towards China.</summary>
    Eastbound,
}
