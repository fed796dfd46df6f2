using Karvan.Model;

namespace Karvan.Feed;

/// <summary>Rules about what a service needs of other files: handlings, prices, emissions.</summary>
internal sealed class ServiceRules
{
    // The consignment that every leg should have a price for: one 40-foot box of 28 t, dry, the carrier's.
    private static readonly Consignment PlainBox = new() { Boxes40 = 1, Mass = Mass.FromKilograms(28_000) };

    private readonly FeedDraft _draft;
    private readonly Network _network;
    private readonly HashSet<(TerminalIndex, Side, bool)> _withoutHandling = [];
    private readonly HashSet<VehicleIndex> _withoutEmissions;

    private ServiceRules(FeedDraft draft, Network network)
    {
        (_draft, _network) = (draft, network);
        _withoutEmissions = [.. draft.BrokenFactors];
    }

    /// <summary>Checks the services whose calls could be traced.</summary>
    public static void Check(FeedDraft draft, Network network)
    {
        var rules = new ServiceRules(draft, network);
        for (var index = 0; index < draft.ServiceRows.Count; index++)
        {
            var row = draft.ServiceRows.Items[index];
            if (row.Index >= 0)
            {
                rules.Check(index, row, network.Services[row.Index]);
            }
        }
    }

    private void Check(int index, ServiceRow row, Service service)
    {
        if (!_draft.HasLost(HandlingsFile.Schema))
        {
            CheckHandlings(row, service);
        }

        if (!_draft.HasLost(EmissionFactorsFile.Schema))
        {
            CheckEmissions(index, service);
        }

        if (!service.Tariffs.IsEmpty && !row.HasBrokenTariff)
        {
            CheckPrices(row, service);
        }
    }

    private void CheckHandlings(ServiceRow row, Service service)
    {
        for (var at = 0; at < service.Calls.Length; at++)
        {
            var call = service.Calls[at];
            if (call.CanAlight && call.Section is { } arrives)
            {
                CheckHandling(row.Calls[at], call.Terminal!.Value, arrives.Way.ToSide(), isLoading: false);
            }

            if (call.CanBoard && at + 1 < service.Calls.Length)
            {
                var side = service.Calls[at + 1].Section!.Way.ToSide();
                CheckHandling(row.Calls[at], call.Terminal!.Value, side, isLoading: true);
            }
        }
    }

    private void CheckHandling(int call, TerminalIndex terminal, Side side, bool isLoading)
    {
        var (from, to) = isLoading ? (Side.Yard, side) : (side, Side.Yard);
        if (_network.FindHandling(terminal, from, to) is null && _withoutHandling.Add((terminal, side, isLoading)))
        {
            var sides = $"from {Name(from)} to {Name(to)}";
            var expected = $"a row of boxes in handlings.csv {sides} for the terminal or its kind";
            _draft.CallRows.Report(
                _draft.Notices, ServiceNotices.TerminalWithoutHandling, call, CallsFile.Place, expected);
        }
    }

    private void CheckEmissions(int index, Service service)
    {
        foreach (var call in service.Calls)
        {
            foreach (var part in call.Section?.Parts ?? [])
            {
                if (_withoutEmissions.Contains(service.Vehicle)
                    || _network.FindEmissionFactor(service.Vehicle, part.Country, part.Electrified) is not null)
                {
                    continue;
                }

                _withoutEmissions.Add(service.Vehicle);
                var where = part.Country.IsNone ? "on water and in the air" : $"in {part.Country}";
                var traction = part.Electrified ? "electric" : "diesel";
                _draft.ServiceRows.Report(
                    _draft.Notices,
                    ServiceNotices.VehicleWithoutEmissions,
                    index,
                    ServicesFile.Vehicle,
                    $"a vehicle with a row in emission_factors.csv that holds {where} with {traction} traction");
            }
        }
    }

    /// <summary>
    /// Checks each boarding with the next call at which goods may leave, and each leaving with the last boarding.
    /// </summary>
    private void CheckPrices(ServiceRow row, Service service)
    {
        int? lastBoard = null;
        for (var at = 0; at < service.Calls.Length; at++)
        {
            if (lastBoard is { } board && service.Calls[at].CanAlight && !HasPrice(service, board, at))
            {
                var (from, to) = (service.Calls[board].Terminal!.Value, service.Calls[at].Terminal!.Value);
                _draft.CallRows.Report(
                    _draft.Notices,
                    ServiceNotices.LegWithoutPrice,
                    row.Calls[at],
                    CallsFile.Place,
                    $"{_network[from].Id} to {_network[to].Id}",
                    "a tariff row that prices one 40-foot box of 28 t, dry, the carrier's, in the price month");
            }

            lastBoard = service.Calls[at].CanBoard ? at : lastBoard;
        }
    }

    private bool HasPrice(Service service, int board, int alight)
    {
        foreach (var index in service.Tariffs)
        {
            var tariff = _network[index];
            if (tariff.IsFor(PlainBox, _network.Info.PriceMonth)
                && (tariff.From is not { } from || _network.IsAt(service.Calls[board].Terminal!.Value, from))
                && (tariff.To is not { } to || _network.IsAt(service.Calls[alight].Terminal!.Value, to))
                && (tariff.Country.IsNone || Enters(service, board, alight, tariff.Country)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Enters(Service service, int board, int alight, Country country)
    {
        for (var at = board + 1; at <= alight; at++)
        {
            foreach (var part in service.Calls[at].Section!.Parts)
            {
                if (part.Country == country)
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static string Name(Side side) => Vocabulary.Sides.GetWord(side);
}
