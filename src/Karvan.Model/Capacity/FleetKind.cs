namespace Karvan.Model;

/// <summary>What must come back before it can carry again.</summary>
public enum FleetKind
{
    /// <summary>Vessels.</summary>
    Vessel,

    /// <summary>Locomotives: one pulls one train.</summary>
    Locomotive,

    /// <summary>Wagons that carry boxes.</summary>
    Platform,
}
