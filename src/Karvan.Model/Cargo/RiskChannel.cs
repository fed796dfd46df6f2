namespace Karvan.Model;

/// <summary>How closely customs looks at a declaration.</summary>
public enum RiskChannel
{
    /// <summary>Released at once.</summary>
    Green,

    /// <summary>Released at once, checked afterwards.</summary>
    Blue,

    /// <summary>The papers are checked.</summary>
    Yellow,

    /// <summary>The goods are examined.</summary>
    Red,
}
