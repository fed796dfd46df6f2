namespace Karvan.Model;

/// <summary>How far a row of the feed can be trusted, best first.</summary>
public enum Confidence
{
    /// <summary>Official or an operator's figure, or two sources that agree.</summary>
    High,

    /// <summary>One press report of an official, or one reference page.</summary>
    Medium,

    /// <summary>Old, undated, promotional or ambiguous.</summary>
    Low,

    /// <summary>Nobody published it; it follows from a stated method.</summary>
    Assumed,
}
