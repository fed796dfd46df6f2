namespace Karvan.Model;

/// <summary>Where a unit stands in a terminal: in the yard, or at a vehicle of one way.</summary>
public enum Side
{
    /// <summary>The container yard: where a journey begins and ends.</summary>
    Yard,

    /// <summary>A track of 1 435 mm.</summary>
    Rail1435,

    /// <summary>A track of 1 520 mm.</summary>
    Rail1520,

    /// <summary>A truck.</summary>
    Road,

    /// <summary>A vessel.</summary>
    Sea,

    /// <summary>An aircraft.</summary>
    Air,
}
