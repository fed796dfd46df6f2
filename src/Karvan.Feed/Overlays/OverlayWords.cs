namespace Karvan.Feed;

/// <summary>The words of changes.</summary>
internal static class OverlayWords
{
    public static readonly (string Word, ChangeOperation Operation)[] Operations =
    [
        ("set", ChangeOperation.Set), ("multiply", ChangeOperation.Multiply), ("add", ChangeOperation.Add),
    ];
}
