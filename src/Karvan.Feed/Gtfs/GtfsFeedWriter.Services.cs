using System.Globalization;
using Karvan.Model;

namespace Karvan.Feed;

/// <content>Vehicles, services, their calls and departures, and the links that they run on.</content>
internal sealed partial class GtfsFeedWriter
{
    private void WriteVehicles()
    {
        _text.Begin(
            VehiclesFile.Schema,
            VehiclesFile.Id, VehiclesFile.Name, VehiclesFile.Mode, VehiclesFile.Capacity, VehiclesFile.Payload);
        _text.Begin(EmissionFactorsFile.Schema, EmissionFactorsFile.Vehicle, EmissionFactorsFile.WellToWheel);
        foreach (var way in AllWays)
        {
            var mode = Vocabulary.Modes.GetWord(way.ToMode());
            _text.Add(
                VehiclesFile.Schema,
                mode, $"Any vehicle ({mode})", mode, "100000", "1000000", NotInGtfs, "assumed");
            _text.Add(EmissionFactorsFile.Schema, mode, "0", NotInGtfs, "assumed");
        }

        _text.Begin(
            TariffsFile.Schema,
            TariffsFile.Id, TariffsFile.Component, TariffsFile.Per, TariffsFile.Basis, TariffsFile.Amount,
            TariffsFile.Currency);
        _text.Add(TariffsFile.Schema, "free", "freight", "consignment", "flat", "0", "USD", NotInGtfs, "assumed");
    }

    private void WriteServices()
    {
        _text.Begin(
            ServicesFile.Schema,
            ServicesFile.Id, ServicesFile.Name, ServicesFile.Operator, ServicesFile.Product, ServicesFile.Vehicle,
            ServicesFile.Cargo, ServicesFile.Tariffs);
        _text.Begin(
            CallsFile.Schema,
            CallsFile.Service, CallsFile.Sequence, CallsFile.Place, CallsFile.Kind, CallsFile.OnWay, CallsFile.Free,
            CallsFile.Median, CallsFile.P90, CallsFile.Dwell);
        _text.Begin(
            DeparturesFile.Schema,
            DeparturesFile.Service, DeparturesFile.Kind, DeparturesFile.At, DeparturesFile.Days,
            DeparturesFile.Interval, DeparturesFile.Window);
        _text.Begin(
            LinksFile.Schema,
            LinksFile.Id, LinksFile.From, LinksFile.To, LinksFile.Mode, LinksFile.Gauge, LinksFile.Km,
            LinksFile.Country);
        foreach (var pattern in patterns.Items)
        {
            WriteService(pattern);
        }
    }

    private void WriteService(GtfsPattern pattern)
    {
        var (line, headsign) = (trips.Lines[pattern.First.Line], pattern.First.Headsign);
        _text.Add(
            ServicesFile.Schema,
            pattern.Id,
            headsign.Length > 0 ? $"{line.Name} – {headsign}" : line.Name,
            line.Operator,
            Vocabulary.Products.GetWord(line.Product),
            Vocabulary.Modes.GetWord(line.Way.ToMode()),
            "dry reefer dangerous",
            "free",
            Published,
            "high");
        for (var at = 0; at < pattern.First.Calls.Count; at++)
        {
            WriteCall(pattern, line.Way, at);
        }

        foreach (var departure in pattern.Departures)
        {
            var isAt = departure.Headway == 0;
            _text.Add(
                DeparturesFile.Schema,
                pattern.Id,
                isAt ? "at" : "every",
                isAt ? GtfsText.Clock(departure.At) : string.Empty,
                departure.Days,
                isAt ? string.Empty : GtfsText.Span(departure.Headway),
                isAt ? string.Empty : Window(departure.At, departure.To),
                Published,
                "high");
        }
    }

    private void WriteCall(GtfsPattern pattern, Way way, int at)
    {
        var (call, isFirst) = (pattern.First.Calls[at], at == 0);
        var run = isFirst ? string.Empty : GtfsText.Span(call.Arrival - pattern.First.Calls[at - 1].Departure);
        var dwell = isFirst ? 0 : call.Departure - call.Arrival;
        var isGuess = call.IsInterpolated || (!isFirst && pattern.First.Calls[at - 1].IsInterpolated);
        _text.Add(
            CallsFile.Schema,
            pattern.Id,
            (at + 1).ToString(CultureInfo.InvariantCulture),
            call.Kind == CallKind.Pass ? _locations[call.Stop] : _terminals[call.Stop],
            Vocabulary.CallKinds.GetWord(call.Kind),
            isFirst ? string.Empty : Vocabulary.Ways.GetWord(way),
            run,
            run,
            run,
            dwell == 0 ? string.Empty : GtfsText.Span(dwell),
            isGuess ? Interpolated : Published,
            isGuess ? "assumed" : "high");
        if (!isFirst)
        {
            WriteLink(pattern.First.Calls[at - 1].Stop, call.Stop, way);
        }
    }

    private void WriteLink(int from, int to, Way way)
    {
        var (one, other) = (Math.Min(from, to), Math.Max(from, to));
        if (!_links.Add((one, other, way)))
        {
            return;
        }

        var mode = way.ToMode();
        var km = Math.Max(0.1, Math.Ceiling(stops.Items[one].Point.DistanceKm(stops.Items[other].Point) * 10) / 10);
        _text.Add(
            LinksFile.Schema,
            _places.Make($"{_locations[one]}_{_locations[other]}", "." + Vocabulary.Modes.GetWord(mode)),
            _locations[one],
            _locations[other],
            Vocabulary.Modes.GetWord(mode),
            mode == Mode.Rail ? "1435" : string.Empty,
            km.ToString("0.0", CultureInfo.InvariantCulture),
            mode is Mode.Rail or Mode.Road ? FindCountry(trips.TimeZone) : string.Empty,
            Straight,
            "assumed");
    }

    private static string Window(int from, int to)
    {
        // The format's windows are whole minutes: one that is not gets the minutes that it touches.
        var (first, last) = (from / 60 * 60, (to + 59) / 60 * 60);
        return first == 0 && last >= 86_400
            ? string.Empty
            : $"{GtfsText.Clock(first)}-{(last >= 86_400 ? "24:00" : GtfsText.Clock(last))}";
    }
}
