using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.InteropServices;
using Karvan.Model;

namespace Karvan.Feed;

/// <summary>Makes services of their rows: orders the calls, traces the sections, finds the border procedures.</summary>
internal sealed class ServiceTracer(FeedDraft draft)
{
    private readonly SectionFinder _sections = new(draft);
    private readonly Dictionary<(CrossingIndex, Country, Product?), ProcedureIndex> _procedures =
        draft.Procedures.Items.Index().Where(row => row.Item.Regime is null).ToDictionary(
            row => (row.Item.Crossing, row.Item.Towards, row.Item.Product), row => new ProcedureIndex(row.Index));

    private readonly HashSet<(CrossingIndex, Country, Product)> _reported = [];

    /// <summary>Traces all services in feed order; those with faults are left out.</summary>
    public void TraceAll()
    {
        for (var index = 0; index < draft.ServiceRows.Count; index++)
        {
            var row = draft.ServiceRows.Items[index];
            if (!row.IsIncomplete && Trace(index, row) is { } service)
            {
                row.Index = draft.Services.Count;
                draft.Services.Add(service);
            }
        }
    }

    private Service? Trace(int index, ServiceRow row)
    {
        row.Calls.Sort((left, right) => Get(left).Sequence.CompareTo(Get(right).Sequence));
        var isSound = CheckCount(index, row) && CheckSequence(row) && CheckEnds(row);
        if (row.Departures.Count == 0)
        {
            Report(index, ServiceNotices.ServiceWithoutDeparture, "at least one row in departures.csv");
            isSound = false;
        }

        if (!isSound)
        {
            return null;
        }

        var calls = ImmutableArray.CreateBuilder<Call>(row.Calls.Count);
        for (var at = 0; at < row.Calls.Count; at++)
        {
            if (TraceCall(row, at) is { } call)
            {
                calls.Add(call);
            }
        }

        if (calls.Count < row.Calls.Count || !CheckProcesses(row, calls))
        {
            return null;
        }

        return CheckVehicle(index, row, calls)
            ? row.Service with { Calls = calls.ToImmutable(), Departures = row.Departures.ToImmutable() }
            : null;
    }

    private bool CheckCount(int index, ServiceRow row)
    {
        if (row.Calls.Count >= 2)
        {
            return true;
        }

        Report(index, ServiceNotices.CallsTooFew, "at least two rows in calls.csv");
        return false;
    }

    private bool CheckSequence(ServiceRow row)
    {
        for (var at = 0; at < row.Calls.Count; at++)
        {
            if (Get(row.Calls[at]).Sequence != at + 1)
            {
                var expected = string.Create(CultureInfo.InvariantCulture, $"{at + 1}, the next number of the service");
                return Fail(row.Calls[at], ServiceNotices.CallSequence, CallsFile.Sequence, expected);
            }
        }

        return true;
    }

    private bool CheckEnds(ServiceRow row)
    {
        var isSound = true;
        var (first, last) = (row.Calls[0], row.Calls[^1]);
        if (!Get(first).ToCall(null, null).CanBoard)
        {
            isSound = Fail(first, ServiceNotices.CallKindUnsuitable, CallsFile.Kind, "stop or board at the first call");
        }

        if (!Get(last).ToCall(null, null).CanAlight)
        {
            isSound = Fail(last, ServiceNotices.CallKindUnsuitable, CallsFile.Kind, "stop or alight at the last call");
        }

        if (Get(first).Way is not null || Get(first).Run is not null)
        {
            isSound = Fail(
                first,
                CellNotices.CellNotAllowed,
                CallsFile.OnWay,
                "way and running times to be blank at the first call");
        }

        foreach (var later in row.Calls.Skip(1))
        {
            if (Get(later).Way is null || Get(later).Run is null)
            {
                isSound = Fail(
                    later,
                    CellNotices.CellNeeded,
                    CallsFile.OnWay,
                    "way and running times to be filled after the first call");
            }
        }

        return isSound;
    }

    private Call? TraceCall(ServiceRow row, int at)
    {
        var (number, to) = (row.Calls[at], Get(row.Calls[at]));
        if (at == 0)
        {
            return to.ToCall(null, null);
        }

        var from = Get(row.Calls[at - 1]).Location;
        if (from == to.Location)
        {
            Fail(number, ServiceNotices.SectionWithoutWay, CallsFile.Place, "another location than at the call before");
            return null;
        }

        if (_sections.Find(from, to.Location, to.Way!.Value) is not { } section)
        {
            if (_sections.MayBeJoined(from, to.Location, to.Way.Value))
            {
                return null;
            }

            var here = draft.Locations.Items[to.Location.Value].Id;
            var expected = $"links or a crossing of this way from {draft.Locations.Items[from.Value].Id} to {here}";
            Fail(number, ServiceNotices.SectionWithoutWay, CallsFile.OnWay, expected);
            return null;
        }

        return CheckCountries(number, section)
            ? to.ToCall(section, FindProcedure(row.Service, number, section))
            : null;
    }

    private bool CheckCountries(int call, Section section)
    {
        var country = default(Country);
        foreach (var part in section.Parts)
        {
            if (!country.IsNone && !part.Country.IsNone && part.Country != country)
            {
                return Fail(
                    call,
                    ServiceNotices.SectionChangesCountry,
                    CallsFile.Place,
                    $"a call at each side of a crossing where the way goes from {country} to {part.Country}");
            }

            country = part.Country.IsNone ? country : part.Country;
        }

        return true;
    }

    private ProcedureIndex? FindProcedure(Service service, int call, Section section)
    {
        if (section.Crossing is not { } crossing)
        {
            return null;
        }

        var towards = section.Parts[0].Country;
        if (_procedures.TryGetValue((crossing, towards, service.Product), out var own)
            || _procedures.TryGetValue((crossing, towards, null), out own))
        {
            return own;
        }

        if (!draft.HasLost(ProceduresFile.Schema) && _reported.Add((crossing, towards, service.Product)))
        {
            var id = draft.Crossings.Items[crossing.Value].Id;
            draft.CallRows.Report(
                draft.Notices,
                ServiceNotices.CrossingWithoutProcedure,
                call,
                CallsFile.Place,
                $"a row in procedures.csv for {id} towards {towards}");
        }

        return null;
    }

    private bool CheckProcesses(ServiceRow row, ImmutableArray<Call>.Builder calls)
    {
        var isSound = true;
        for (var at = 0; at < calls.Count; at++)
        {
            if (calls[at].Process is { } process && !FitsProcess(draft.Handlings.Items[process.Value], calls, at))
            {
                isSound = Fail(
                    row.Calls[at],
                    ServiceNotices.ProcessUnsuitable,
                    CallsFile.Process,
                    "a handling of wagons or trucks here, from the side of arrival to the side of departure");
            }
        }

        return isSound;
    }

    private bool FitsProcess(Handling handling, ImmutableArray<Call>.Builder calls, int at) =>
        handling.Unit != HandledUnit.Box
        && calls[at].Terminal is { } terminal
        && (handling.Terminal == terminal || handling.Kind == draft.Terminals.Items[terminal.Value].Kind)
        && (calls[at].Section is not { } arrives || arrives.Way.ToSide() == handling.From)
        && (at + 1 >= calls.Count || calls[at + 1].Section!.Way.ToSide() == handling.To);

    private bool CheckVehicle(int index, ServiceRow row, ImmutableArray<Call>.Builder calls)
    {
        var vehicle = draft.Vehicles.Items[row.Service.Vehicle.Value];
        foreach (var call in calls)
        {
            if (call.Section is { } section && section.Way.ToMode() == vehicle.Mode)
            {
                return true;
            }
        }

        draft.ServiceRows.Report(
            draft.Notices,
            ServiceNotices.VehicleUnsuitable,
            index,
            ServicesFile.Vehicle,
            "a vehicle of the mode of one of the service's ways");
        return false;
    }

    private ref readonly CallRow Get(int call) => ref CollectionsMarshal.AsSpan(draft.CallRows.Items)[call];

    private bool Fail(int call, NoticeCode code, ColumnSchema column, string expected)
    {
        draft.CallRows.Report(draft.Notices, code, call, column, expected);
        return false;
    }

    private void Report(int service, NoticeCode code, string expected) =>
        draft.ServiceRows.Report(draft.Notices, code, service, ServicesFile.Id, expected);
}
