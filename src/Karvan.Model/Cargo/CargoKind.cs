namespace Karvan.Model;

/// <summary>What a carrier must be able to take.</summary>
public enum CargoKind
{
    /// <summary>Dry goods in boxes.</summary>
    Dry,

    /// <summary>Goods kept cold.</summary>
    Reefer,

    /// <summary>Dangerous goods of any UN class.</summary>
    Dangerous,
}
