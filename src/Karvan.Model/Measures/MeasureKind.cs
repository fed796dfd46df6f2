namespace Karvan.Model;

/// <summary>What a measure is.</summary>
public enum MeasureKind
{
    /// <summary>Something is built or bought.</summary>
    Investment,

    /// <summary>Something is agreed: customs, tariffs, visas.</summary>
    Agreement,
}
