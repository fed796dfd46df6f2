namespace Karvan.Routing;

/// <summary>What the parts of an itinerary come to: delays that are drawn as one, and what lies between them.</summary>
internal abstract record Move
{
    /// <summary>A time that is always the same.</summary>
    public sealed record Wait(int Seconds) : Move;

    /// <summary>A delay that does not depend on when it begins, of one part or of several.</summary>
    public sealed record Draw(DelayChain Chain, Part.Varying[] Parts) : Move;

    /// <summary>A delay that depends on the time of the year at which it begins.</summary>
    public sealed record Season(Part.Seasonal Part) : Move;

    /// <summary>Opening hours, a departure by the clock, the end of the feed.</summary>
    public sealed record Pass(Part.Barrier Part) : Move;
}
