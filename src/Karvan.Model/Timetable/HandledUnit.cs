namespace Karvan.Model;

/// <summary>What a handling moves.</summary>
public enum HandledUnit
{
    /// <summary>Boxes from one vehicle to another: a transshipment.</summary>
    Box,

    /// <summary>A wagon with what is on it: onto a rail ferry, or to other bogies.</summary>
    Wagon,

    /// <summary>A truck with what is on it: onto a ro-ro vessel.</summary>
    Truck,
}
