namespace Karvan.Cli;

/// <summary>What the command takes from the machine, so that tests can give it something else.</summary>
internal sealed record CommandHost
{
    /// <summary>Gets where data goes.</summary>
    public required TextWriter Output { get; init; }

    /// <summary>Gets where errors go.</summary>
    public required TextWriter Error { get; init; }

    /// <summary>Gets the clock.</summary>
    public required TimeProvider Time { get; init; }

    /// <summary>Gets the variables of the environment by name; null: not set.</summary>
    public required Func<string, string?> Environment { get; init; }

    /// <summary>Gets what tables are drawn on.</summary>
    public Screen Screen { get; init; } = Screen.Page;

    /// <summary>Gets whether somebody watches standard error, so that progress is worth showing.</summary>
    public bool ShowsProgress { get; init; }

    /// <summary>Gets what ends the run early.</summary>
    public CancellationToken Cancellation { get; init; }
}
