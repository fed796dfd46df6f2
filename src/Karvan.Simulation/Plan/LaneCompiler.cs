using Karvan.Model;

namespace Karvan.Simulation;

/// <summary>Makes the lanes of links and crossings of stated capacity, and of those that a closure shuts, each when a
/// section needs it.</summary>
internal sealed class LaneCompiler(SimulationRequest request, Calendars calendars)
{
    private const int Day = 86_400;

    private readonly Network _network = request.Network;

    private readonly Closure[] _shutting =
        [.. request.Network.Closures.Where(closure => closure.IsFull && !EmbargoCompiler.Binds(closure))];

    private readonly Dictionary<string, int> _known = [];

    public List<LanePlan> Lanes { get; } = [];

    /// <summary>Gets the lanes of each link and crossing, with the country that they lead into.</summary>
    public List<LanePlace> Places { get; } = [];

    /// <summary>Cuts a section into parts, each with the lane that is entered at its beginning.</summary>
    public RunPart[] Compile(Section section)
    {
        if (section.Crossing is { } crossing)
        {
            return [new(OfCrossing(crossing, section), 1)];
        }

        var parts = new List<RunPart>();
        double metres = Math.Max(1, section.Metres);
        for (var i = 0; i < section.Parts.Length; i++)
        {
            var part = section.Parts[i];
            var lane = part.Link is { } link ? OfLink(link, section.Locations[i]) : -1;
            var share = part.Metres / metres;
            if (lane < 0 && parts.Count > 0)
            {
                parts[^1] = parts[^1] with { Share = parts[^1].Share + share };
            }
            else
            {
                parts.Add(new(lane, share));
            }
        }

        return [.. parts];
    }

    private int OfCrossing(CrossingIndex index, Section section)
    {
        var crossing = _network[index];
        var isOut = section.Locations[0] == crossing.From;
        var towards = _network[isOut ? crossing.To : crossing.From].Country;
        var place = new LanePlace(null, index, towards);
        if (((isOut ? crossing.PerDayOut : crossing.PerDayBack) ?? UnlimitedAt(place)) is not { } perDay)
        {
            return -1;
        }

        var id = $"crossing:{crossing.Id}>{towards}";
        return Get(id, place, () => new()
        {
            Id = id,
            Kind = ResourceKind.Crossing,
            At = crossing.From,
            PerDay = Relieved(id, perDay),
            OthersPerDay = isOut ? crossing.OthersPerDayOut : crossing.OthersPerDayBack,
            OthersStanding = crossing.Mode == Mode.Rail ? OthersStanding.Containers : OthersStanding.Equal,
        });
    }

    // One track serves both ways: one lane, whose paths are those of both directions together.
    private int OfLink(LinkIndex index, LocationIndex from)
    {
        var link = _network[index];
        var place = new LanePlace(index, null, default);
        if ((link.PathsPerDay ?? UnlimitedAt(place)) is not { } paths)
        {
            return -1;
        }

        var isSingle = link.Tracks == 1;
        var ways = isSingle ? 2 : 1;
        var towards = _network[from == link.From ? link.To : link.From].Id;
        var id = isSingle ? $"paths:{link.Id}" : $"paths:{link.Id}>{towards}";
        return Get(id, place, () => new()
        {
            Id = id,
            Kind = ResourceKind.Paths,
            At = link.From,
            PerDay = Relieved(id, paths * ways),
            OthersPerDay = link.OtherTrainsPerDay * ways,
            OthersStanding = OthersStanding.Yields,
            OpenShare = (link.Window?.Seconds ?? Day) / (double)Day,
            Open = link.Window is { } window
                ? calendars.Of(new(null, window), _network[link.From].TimeZone)
                : OpenTimes.Always,
        });
    }

    // What a place takes may be stated nowhere: shut it takes nothing, and else a vehicle a second is no limit.
    private int? UnlimitedAt(LanePlace place) =>
        _shutting.Any(closure => closure.Places.Any(closed => place.IsAt(_network, closure, closed))) ? Day : null;

    private double Relieved(string id, double perDay) =>
        Math.Max(perDay, 0.01) * (request.Relieved == id ? request.ReliefFactor : 1);

    private int Get(string id, LanePlace place, Func<LanePlan> make)
    {
        if (!_known.TryGetValue(id, out var index))
        {
            _known.Add(id, index = Lanes.Count);
            Lanes.Add(make());
            Places.Add(place);
        }

        return index;
    }
}
