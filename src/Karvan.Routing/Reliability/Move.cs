using Karvan.Model;

namespace Karvan.Routing;

/// <summary>What the parts of an itinerary come to: delays that are drawn as one, and what lies between them.</summary>
internal abstract record Move
{
    /// <summary>Delays that do not depend on when they begin, drawn as their sum.</summary>
    /// <param name="Seconds">What else always goes by [s].</param>
    /// <param name="Parts">The delays; none where only those seconds go by.</param>
    /// <param name="Sum">Their sum.</param>
    public sealed record Draw(int Seconds, Part.Varying[] Parts, QuantileTable Sum) : Move;

    /// <summary>A delay that depends on the time of the year at which it begins.</summary>
    public sealed record Season(Part.Seasonal Part) : Move;

    /// <summary>Opening hours, a departure by the clock, the end of the feed.</summary>
    public sealed record Pass(Part.Barrier Part) : Move;
}
