namespace Karvan.Feed;

/// <summary>What a notice does to the feed.</summary>
public enum NoticeSeverity
{
    /// <summary>The feed is used; the row deserves a look.</summary>
    Warning,

    /// <summary>The feed is not used.</summary>
    Error,
}
