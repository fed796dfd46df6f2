namespace Karvan.Model;

/// <summary>What sort of figure an observation is, and so what a model may be expected to say of it.</summary>
public enum ObservedKind
{
    /// <summary>The best that was done once: nothing runs much faster with nothing in the way.</summary>
    Record,

    /// <summary>What an official or an operator says it takes: no better than possible, no worse than usual.</summary>
    Announced,

    /// <summary>The mean of many cases.</summary>
    MeasuredMean,

    /// <summary>What a timetable or a forwarder's schedule allows for: kept in most cases.</summary>
    Schedule,

    /// <summary>A range that people of the trade quote.</summary>
    QuotedRange,
}
