using System.Collections.Immutable;
using Karvan.Model;

namespace Karvan.Feed;

/// <summary>Makes through rates of their rows: finds where each service of the chain is boarded and left.</summary>
internal sealed class ThroughRateTracer(FeedDraft draft)
{
    /// <summary>Traces all through rates; rows with the same id, chain and ends make one.</summary>
    public void TraceAll()
    {
        var groups = new Dictionary<(string, string, PlaceRef, PlaceRef), int>();
        var rates = new List<(ThroughRate? Rate, ImmutableArray<TariffIndex>.Builder Tariffs)>();
        foreach (var row in draft.ThroughRows)
        {
            var tariff = draft.Tariffs.Items[row.Tariff.Value];
            var key = (tariff.Id, string.Join(' ', row.Services), tariff.From!.Value, tariff.To!.Value);
            if (!groups.TryGetValue(key, out var group))
            {
                groups[key] = group = rates.Count;
                rates.Add((IsWhole(row) ? Trace(row, tariff) : null, ImmutableArray.CreateBuilder<TariffIndex>()));
            }

            rates[group].Tariffs.Add(row.Tariff);
        }

        foreach (var (rate, tariffs) in rates)
        {
            if (rate is not null)
            {
                draft.ThroughRates.Add(rate with { Tariffs = tariffs.ToImmutable() });
            }
        }
    }

    /// <summary>Gives whether all services of the chain are sound; if not, the cause has its notice.</summary>
    private bool IsWhole(ThroughRow row)
    {
        foreach (var service in row.Services)
        {
            if (draft.ServiceRows.Items[service].Index < 0)
            {
                return false;
            }
        }

        return !row.Services.IsEmpty;
    }

    private ThroughRate? Trace(ThroughRow row, Tariff tariff)
    {
        if (row.Services.Length < 2)
        {
            return Fail(row, TariffsFile.Services, "two services or more");
        }

        var services = row.Services.Select(
            service => new ServiceIndex(draft.ServiceRows.Items[service].Index)).ToList();
        if (FindOnly(services[0], tariff.From!.Value, call => call.CanBoard) is not { } board)
        {
            return Fail(row, TariffsFile.From, "exactly one terminal here at which the first service is boarded");
        }

        if (FindOnly(services[^1], tariff.To!.Value, call => call.CanAlight) is not { } end)
        {
            return Fail(row, TariffsFile.To, "exactly one terminal here at which the last service is left");
        }

        var rides = ImmutableArray.CreateBuilder<ThroughRide>(services.Count);
        var from = board;
        for (var at = 0; at + 1 < services.Count; at++)
        {
            if (FindChange(services[at], from, services[at + 1]) is not { } change)
            {
                var (left, right) = (Get(services[at]).Id, Get(services[at + 1]).Id);
                return Fail(
                    row, TariffsFile.Services, $"one terminal where {left} is left and {right} boarded after it");
            }

            rides.Add(new(services[at], from, change.Alight));
            from = change.Board;
        }

        if (end <= from)
        {
            return Fail(row, TariffsFile.To, "a terminal behind the one at which the last service is boarded");
        }

        rides.Add(new(services[^1], from, end));
        return new()
        {
            Id = tariff.Id,
            From = Get(services[0]).Calls[board].Terminal!.Value,
            To = Get(services[^1]).Calls[end].Terminal!.Value,
            Rides = rides.ToImmutable(),
            Tariffs = [],
        };
    }

    /// <summary>Finds the call at a place; null: there is none, or calls at several terminals.</summary>
    private int? FindOnly(ServiceIndex service, PlaceRef place, Func<Call, bool> suits)
    {
        int? found = null;
        var calls = Get(service).Calls;
        for (var at = 0; at < calls.Length; at++)
        {
            if (!suits(calls[at]) || calls[at].Terminal is not { } terminal || !IsAt(terminal, place))
            {
                continue;
            }

            if (found is { } known && calls[known].Terminal != terminal)
            {
                return null;
            }

            found ??= at;
        }

        return found;
    }

    /// <summary>Finds the first pair of calls, in call order, where one service is left and the next boarded.</summary>
    private (int Alight, int Board)? FindChange(ServiceIndex left, int from, ServiceIndex boarded)
    {
        var (calls, next) = (Get(left).Calls, Get(boarded).Calls);
        for (var alight = from + 1; alight < calls.Length; alight++)
        {
            for (var board = 0; board + 1 < next.Length && calls[alight].CanAlight; board++)
            {
                if (next[board].CanBoard && next[board].Terminal == calls[alight].Terminal)
                {
                    return (alight, board);
                }
            }
        }

        return null;
    }

    private bool IsAt(TerminalIndex terminal, PlaceRef place)
    {
        if (place.Terminal is { } wanted)
        {
            return wanted == terminal;
        }

        var steps = 0;
        LocationIndex? at = draft.Terminals.Items[terminal.Value].Location;
        while (at is { } location && steps++ <= draft.Locations.Count)
        {
            if (location == place.Location)
            {
                return true;
            }

            at = draft.Locations.Items[location.Value].PartOf;
        }

        return false;
    }

    private Service Get(ServiceIndex index) => draft.Services[index.Value];

    private ThroughRate? Fail(ThroughRow row, ColumnSchema column, string expected)
    {
        draft.Tariffs.Report(draft.Notices, ServiceNotices.ThroughRateBroken, row.Tariff.Value, column, expected);
        return null;
    }
}
