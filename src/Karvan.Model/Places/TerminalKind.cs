namespace Karvan.Model;

/// <summary>What kind of facility a terminal is; default handlings and charges are given by kind.</summary>
public enum TerminalKind
{
    /// <summary>A sea port: quays with rail and road.</summary>
    Port,

    /// <summary>A rail container terminal or station yard.</summary>
    RailTerminal,

    /// <summary>A yard where the gauge changes.</summary>
    GaugeYard,

    /// <summary>An inland port.</summary>
    DryPort,

    /// <summary>A road terminal or truck park.</summary>
    RoadTerminal,

    /// <summary>An airport's cargo terminal.</summary>
    Airport,

    /// <summary>A free zone with its own terminal.</summary>
    FreeZone,
}
