using Karvan.Model;

namespace Karvan.Routing;

/// <summary>What one query, or one restriction, closes: whether a leg touches it.</summary>
internal sealed class ClosedNetwork
{
    private readonly Network _network;
    private readonly HashSet<Country> _countries;
    private readonly HashSet<int> _locations;
    private readonly HashSet<CrossingIndex> _crossings;
    private readonly HashSet<Passage> _passages;
    private readonly HashSet<Mode> _modes;
    private readonly HashSet<ServiceIndex> _services;
    private readonly TerminalIndex? _terminal;
    private readonly LinkIndex? _link;
    private readonly Mode? _onlyMode;

    public ClosedNetwork(Network network, Avoidance avoid)
    {
        _network = network;
        _countries = [.. avoid.Countries];
        _locations = WithParts(network, avoid.Locations);
        _crossings = [.. avoid.Crossings];
        _passages = [.. avoid.Passages];
        _modes = [.. avoid.Modes];
        _services = [.. avoid.Services];
    }

    public ClosedNetwork(Network network, Restriction restriction)
    {
        _network = network;
        _countries = restriction.Territory.IsNone ? [] : [restriction.Territory];
        _locations = restriction.Location is { } location ? WithParts(network, [location]) : [];
        _crossings = restriction.Crossing is { } crossing ? [crossing] : [];
        _passages = [];
        _modes = [];
        _services = [];
        _terminal = restriction.Terminal;
        _link = restriction.Link;
        _onlyMode = restriction.Mode;
    }

    /// <summary>Gives whether riding a service from one call to another touches what is closed.</summary>
    public bool Touches(ThroughRide leg)
    {
        if (_services.Contains(leg.Service))
        {
            return true;
        }

        var calls = _network[leg.Service].Calls;
        for (var call = leg.BoardCall; call <= leg.AlightCall; call++)
        {
            var arrives = call > leg.BoardCall;
            var leaves = call < leg.AlightCall;
            if ((arrives && Touches(calls[call].Section!))
                || (((arrives && Counts(calls[call].Section!.Way)) || (leaves && Counts(calls[call + 1].Section!.Way)))
                    && TouchesStop(calls[call])))
            {
                return true;
            }
        }

        return false;
    }

    private static HashSet<int> WithParts(Network network, IReadOnlyCollection<LocationIndex> locations) =>
        locations.Count == 0
        ? []
        : [.. Enumerable.Range(0, network.Locations.Length)
            .Where(inner => locations.Any(outer => network.IsPartOf(new(inner), outer)))];

    private bool Counts(Way way) => _onlyMode is not { } mode || way.ToMode() == mode;

    private bool TouchesStop(Call call) => call.Terminal is { } terminal
        && (terminal == _terminal
            || _countries.Contains(_network[call.Location].Country)
            || _locations.Contains(call.Location.Value));

    private bool Touches(Section section)
    {
        if (!Counts(section.Way))
        {
            return false;
        }

        if (_modes.Contains(section.Way.ToMode())
            || (section.Crossing is { } crossing && _crossings.Contains(crossing)))
        {
            return true;
        }

        foreach (var part in section.Parts)
        {
            if ((!part.Country.IsNone && _countries.Contains(part.Country))
                || (part.Passage != Passage.None && _passages.Contains(part.Passage))
                || (part.Link is { } link && link == _link))
            {
                return true;
            }
        }

        return _locations.Count > 0 && section.Locations.Any(location => _locations.Contains(location.Value));
    }
}
