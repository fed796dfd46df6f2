namespace Karvan.Routing;

/// <summary>The rules as they are.</summary>
internal readonly struct ExactRules : ISearchRules;
