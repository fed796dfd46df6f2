namespace Karvan.Model;

/// <summary>Between which points an observation counts.</summary>
public enum ObservedScope
{
    /// <summary>From border to border.</summary>
    BorderBorder,

    /// <summary>From terminal to terminal.</summary>
    TerminalTerminal,

    /// <summary>From port to port.</summary>
    PortPort,

    /// <summary>From door to door.</summary>
    DoorDoor,
}
