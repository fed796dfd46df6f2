using Karvan.Model;

namespace Karvan.Report;

/// <summary>Chooses which locations stand on the map, and how much each matters.</summary>
internal static class MapPlaces
{
    private const int WeightOfTerminal = 2;

    private const int WeightOfPort = 3;

    /// <summary>Gives the places within the map, weightiest first; ties by id.</summary>
    public static List<MapPlace> Of(Network network, MapFrame frame, string language)
    {
        var weights = Weigh(network);
        var least = frame.HasStations ? MapSign.Station : MapSign.Terminal;
        var signs = FindSigns(network);
        return
        [
            .. network.Locations.Index()
                .Where(row => signs[row.Index] >= least)
                .Select(row => new MapPlace(
                    row.Item.Id,
                    NameOf(row.Item, language),
                    frame.ToPage(row.Item.Point),
                    signs[row.Index],
                    weights[row.Index]))
                .Where(place => frame.Box.Grown(-place.Radius).Contains(place.At))
                .OrderByDescending(place => place.Weight)
                .ThenBy(place => place.Id, StringComparer.Ordinal),
        ];
    }

    private static string NameOf(Location location, string language) =>
        location.Names.Where(name => name.Language == language).Select(name => name.Text).FirstOrDefault(location.Name);

    private static int[] Weigh(Network network)
    {
        var weights = new int[network.Locations.Length];
        foreach (var terminal in network.Terminals)
        {
            weights[terminal.Location.Value] += terminal.Kind == TerminalKind.Port ? WeightOfPort : WeightOfTerminal;
        }

        var calls = network.Services.SelectMany(service => service.Calls);
        foreach (var call in calls.Where(call => call.Terminal is not null))
        {
            weights[call.Location.Value]++;
        }

        return weights;
    }

    private static MapSign[] FindSigns(Network network)
    {
        var signs = new MapSign[network.Locations.Length];
        foreach (var link in network.Links.Where(link => link.Mode is Mode.Rail or Mode.Road))
        {
            signs[link.From.Value] = signs[link.To.Value] = MapSign.Station;
        }

        foreach (var crossing in network.Crossings)
        {
            signs[crossing.From.Value] = signs[crossing.To.Value] = MapSign.Station;
        }

        foreach (var terminal in network.Terminals)
        {
            var sign = terminal.Kind switch
            {
                TerminalKind.Port => MapSign.Port,
                TerminalKind.Airport => MapSign.Airport,
                _ => MapSign.Terminal,
            };
            ref var at = ref signs[terminal.Location.Value];
            at = sign == MapSign.Port || at is MapSign.None or MapSign.Station ? sign : at;
        }

        return signs;
    }
}
