namespace Karvan.Model;

/// <summary>Between which points an observation counts.</summary>
public enum ObservedScope
{
    /// <summary>From border to border.</summary>
    BorderToBorder,

    /// <summary>From terminal to terminal.</summary>
    TerminalToTerminal,

    /// <summary>From port to port.</summary>
    PortToPort,

    /// <summary>From door to door.</summary>
    DoorToDoor,
}
