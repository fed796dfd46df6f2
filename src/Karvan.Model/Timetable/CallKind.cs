namespace Karvan.Model;

/// <summary>What may happen at a call.</summary>
public enum CallKind
{
    /// <summary>Boarding and alighting.</summary>
    Stop,

    /// <summary>Boarding only.</summary>
    Board,

    /// <summary>Alighting only.</summary>
    Alight,

    /// <summary>Neither: the vehicle passes a location.</summary>
    Pass,
}
