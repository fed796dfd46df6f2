namespace Karvan.Model;

/// <summary>A name of a place in one language.</summary>
/// <param name="Language">Language code: en, az, zh, ru, kk, ka or tr.</param>
/// <param name="Text">The name in that language's script.</param>
public readonly record struct LocalName(string Language, string Text);
