namespace Karvan.Report;

/// <summary>What a line of the base map is.</summary>
internal enum BasemapKind
{
    /// <summary>A shore: the closed outline of land, or of an inland sea within it.</summary>
    Land,

    /// <summary>A border between countries.</summary>
    Border,

    /// <summary>A border on which those concerned do not agree.</summary>
    Disputed,
}
