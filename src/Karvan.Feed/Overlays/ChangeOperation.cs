namespace Karvan.Feed;

/// <summary>How a change acts on a cell.</summary>
internal enum ChangeOperation
{
    /// <summary>The value stands instead of the cell; at most one is in force.</summary>
    Set,

    /// <summary>The cell times the value.</summary>
    Multiply,

    /// <summary>The value on top of the cell.</summary>
    Add,
}
