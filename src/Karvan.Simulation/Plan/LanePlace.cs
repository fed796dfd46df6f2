using Karvan.Model;

namespace Karvan.Simulation;

/// <summary>Where a lane is: a link or a crossing, and the country that the crossing leads into.</summary>
internal readonly record struct LanePlace(LinkIndex? Link, CrossingIndex? Crossing, Country Towards)
{
    /// <summary>Gives whether a place of a closure is here, and this way.</summary>
    public bool IsAt(Network network, Closure closure, ClosedPlace place)
    {
        if (Link is { } link)
        {
            return place.Link == link
                || (place.Passage != Passage.None && network[link].Passage == place.Passage);
        }

        return Crossing is { } index
            && network[index] is var crossing
            && (place.Crossing == index || place.Location == crossing.From || place.Location == crossing.To)
            && (closure.Mode ?? crossing.Mode) == crossing.Mode
            && (closure.Towards.IsNone || closure.Towards == Towards);
    }
}
