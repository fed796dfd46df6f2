namespace Karvan.Model;

/// <summary>How far a measure has come.</summary>
public enum MeasureStatus
{
    /// <summary>It acts already: the feed's own rows hold what it has brought.</summary>
    InForce,

    /// <summary>It is being built.</summary>
    Building,

    /// <summary>It is decided or signed, and not begun.</summary>
    Agreed,

    /// <summary>It is proposed.</summary>
    Proposed,
}
