namespace Karvan.Model;

/// <summary>Whose box the goods travel in.</summary>
public enum BoxOwner
{
    /// <summary>The carrier's.</summary>
    Carrier,

    /// <summary>The shipper's own.</summary>
    Shipper,
}
