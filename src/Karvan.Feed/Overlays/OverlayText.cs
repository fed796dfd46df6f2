namespace Karvan.Feed;

/// <summary>An overlay in memory: changes to a feed, in YAML.</summary>
/// <param name="Name">Its name, such as <c>2022.yaml</c>; notices state it.</param>
/// <param name="Text">Its text.</param>
public sealed record OverlayText(string Name, string Text);
