namespace Karvan.Simulation;

/// <summary>Who is told every event of the first replication, in order of time.</summary>
/// <remarks>Called from the thread of that replication alone. Rows come by the million: they are not kept
/// here.</remarks>
public interface ITimeline
{
    /// <summary>Gives whether events of a kind are asked for; asked once, before the run.</summary>
    bool Wants(TimelineKind kind);

    /// <summary>Takes one event.</summary>
    void Add(in TimelineRow row);
}
