using Karvan.Model;
using NodaTime;

namespace Karvan.Simulation;

/// <summary>The opening hours of a run, each found once: a network has few that differ.</summary>
internal sealed class Calendars(Moment start, long end)
{
    private readonly Dictionary<(OpeningHours Hours, DateTimeZone Zone), OpenTimes> _known = [];

    public OpenTimes Of(OpeningHours hours, DateTimeZone zone)
    {
        if (!_known.TryGetValue((hours, zone), out var times))
        {
            _known.Add((hours, zone), times = OpenTimes.Of(hours, zone, start, end));
        }

        return times;
    }
}
