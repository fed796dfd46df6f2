namespace Karvan.Model;

/// <summary>What a vehicle moves on: a mode, and for rail the gauge.</summary>
public enum Way
{
    /// <summary>Rail of 1 435 mm.</summary>
    Rail1435,

    /// <summary>Rail of 1 520 mm.</summary>
    Rail1520,

    /// <summary>Road.</summary>
    Road,

    /// <summary>Water.</summary>
    Sea,

    /// <summary>Air.</summary>
    Air,
}
