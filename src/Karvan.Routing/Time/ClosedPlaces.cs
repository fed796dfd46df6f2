using Karvan.Model;

namespace Karvan.Routing;

/// <summary>Tells whether a closed place lies on a section between two calls.</summary>
internal static class ClosedPlaces
{
    /// <summary>
    /// Gives whether it does: at either call, or between them a place, link, crossing or named water.
    /// </summary>
    /// <param name="network">The network.</param>
    /// <param name="place">The place.</param>
    /// <param name="mode">The mode that the closure binds; null: all.</param>
    /// <param name="from">The call before the section.</param>
    /// <param name="to">The call at its end.</param>
    public static bool IsOn(Network network, ClosedPlace place, Mode? mode, Call from, Call to)
    {
        var section = to.Section!;
        return (mode is not { } wanted || section.Way.ToMode() == wanted)
            && (IsAt(network, place, from) || IsAt(network, place, to) || IsIn(network, place, section));
    }

    private static bool IsAt(Network network, ClosedPlace place, Call call) =>
        (place.Terminal is { } terminal && call.Terminal == terminal)
        || (place.Location is { } location && network.IsPartOf(call.Location, location));

    private static bool IsIn(Network network, ClosedPlace place, Section section) =>
        (place.Crossing is { } crossing && section.Crossing == crossing)
        || (place.Location is { } location && section.Locations.Any(at => network.IsPartOf(at, location)))
        || section.Parts.Any(part =>
            (place.Link is { } link && part.Link == link)
            || (place.Passage != Passage.None && part.Passage == place.Passage));
}
