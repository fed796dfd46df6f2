namespace Karvan.Model;

/// <summary>A mode of transport.</summary>
public enum Mode
{
    /// <summary>Railway.</summary>
    Rail,

    /// <summary>Road.</summary>
    Road,

    /// <summary>Sea, and lakes.</summary>
    Sea,

    /// <summary>Air.</summary>
    Air,
}
