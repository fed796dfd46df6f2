namespace Karvan.Model;

/// <summary>How a closure comes about.</summary>
public enum ClosureKind
{
    /// <summary>From one day to another, as it happened or was announced: it binds every engine.</summary>
    Dated,

    /// <summary>At random, in its season: it acts on departures; deterministic search knows it by waits.</summary>
    Random,
}
