using Karvan.Model;

namespace Karvan.Routing;

/// <summary>
/// When one service is where: arrival at the next call, departure from it, departures from each call.
/// </summary>
internal sealed class RideClock<TRules>
    where TRules : struct, ISearchRules
{
    private readonly Service _service;
    private readonly ProcessClock<TRules>?[] _procedures;
    private readonly ProcessClock<TRules>?[] _processes;
    private readonly TripTable?[] _trips;
    private readonly HoursClock<TRules>[][] _hours;
    private readonly int[] _usualWaits;
    private readonly int[] _ends;
    private readonly ClosedSpans?[] _closed;

    public RideClock(Almanac<TRules> almanac, Service service)
    {
        _service = service;
        var calls = service.Calls;
        _procedures = [.. calls.Select((call, i) => call.Procedure is { } procedure
            ? almanac.Procedure(procedure, calls[i - 1].Location)
            : null)];
        _processes = [.. calls.Select(call => call.Process is { } process && call.Terminal is { } terminal
            ? almanac.Handling(process, terminal)
            : null)];
        _ends = [.. calls.Select(call => almanac.EndOfFeed(call.Location))];
        _closed = [.. calls.Select((_, i) => almanac.Closures.Into(service, i))];
        _usualWaits = [.. service.Departures.Select(row => TRules.UsualWait(row.UsualWaitSeconds))];
        _hours = [.. service.Departures.Select(row =>
            calls.Select(call => almanac.Hours(row.Hours, call.Location)).ToArray())];
        _trips = [.. service.Departures.Select(row => row.Kind == DepartureKind.At
            ? new TripTable(almanac.FirstDepartures(row, calls[0].Location), calls.Length, DepartureFromCall)
            : null)];
    }

    /// <summary>Gets how many departure rows there are.</summary>
    public int Rows => _trips.Length;

    /// <summary>Gives whether a departure row goes by the clock, so that a trip may be let go.</summary>
    public bool IsTimetabled(int row) => _trips[row] is not null;

    /// <summary>Gives when the trips of a row that goes by the clock leave a call [s], not decreasing.</summary>
    public int[] TripsFrom(int row, int call) => _trips[row]!.At(call);

    /// <summary>Gives the first departure from a call at or after a moment; never if there is none.</summary>
    public int Next(int row, int call, int moment)
    {
        if (moment == Clock.Never)
        {
            return Clock.Never;
        }

        var departure = _trips[row] is { } trips
            ? trips.First(call, moment)
            : _hours[row][call].FirstOpen(Clock.After(moment, _usualWaits[row]));
        return departure < _ends[call] ? departure : Clock.Never;
    }

    /// <summary>Gives how much later one may come to a call and leaves just as much later [s].</summary>
    public int ShiftsFor(int row, int call, int moment) => IsTimetabled(row) || moment == Clock.Never
        ? 0
        : Math.Min(
            _hours[row][call].OpenFor(Clock.After(moment, _usualWaits[row])),
            Math.Max(0, _ends[call] - 1 - Clock.After(moment, _usualWaits[row])));

    /// <summary>Gives the same by the earliest departure of all rows [s].</summary>
    public int ShiftsFor(int call, int moment)
    {
        var first = NextOfAll(call, moment, out var chosen);
        var least = Clock.Never;
        for (var row = 0; row < Rows; row++)
        {
            var shifts = ShiftsFor(row, call, moment);
            least = Math.Min(least, row == chosen ? shifts : Math.Max(shifts, Next(row, call, moment) - first));
        }

        return least;
    }

    /// <summary>Gives how much later one may leave a call and arrives at another just as much later [s].</summary>
    public int RidesFor(int board, int alight, int moment)
    {
        var least = Clock.Never;
        for (var at = board; at < alight; at++)
        {
            if (at > board)
            {
                least = Math.Min(least, _processes[at]?.ShiftsFor(moment) ?? Clock.Never);
                moment = Leave(at, moment);
            }

            least = Math.Min(least, _closed[at + 1]?.ShiftsFor(moment) ?? Clock.Never);
            least = Math.Min(least, _procedures[at + 1]?.ShiftsFor(Start(at + 1, moment)) ?? Clock.Never);
            moment = Arrive(at + 1, moment);
        }

        return least;
    }

    /// <summary>Gives the earliest departure over all rows and its row; the first of equals.</summary>
    public int NextOfAll(int call, int moment, out int row)
    {
        (var earliest, row) = (Clock.Never, 0);
        for (var candidate = 0; candidate < Rows; candidate++)
        {
            var departure = Next(candidate, call, moment);
            if (departure < earliest)
            {
                (earliest, row) = (departure, candidate);
            }
        }

        return earliest;
    }

    /// <summary>Gives whether the section to a call is ever closed by date.</summary>
    public bool IsEverClosed(int call) => _closed[call] is not null;

    /// <summary>Gives when a vehicle at the call before starts onto the section to a call: once it is open.</summary>
    public int Start(int call, int moment) =>
        _closed[call] is { } closed ? TRules.Start(moment, closed.Open(moment)) : moment;

    /// <summary>Gives when the vehicle that left the call before arrives at a call.</summary>
    public int Arrive(int call, int departedBefore)
    {
        var started = Start(call, departedBefore);
        return Clock.After(_procedures[call]?.Complete(started) ?? started, _service.Calls[call].Run.MedianSeconds);
    }

    /// <summary>Gives when the vehicle that arrived at a call leaves it, riding on.</summary>
    public int Leave(int call, int arrived) =>
        Clock.After(_processes[call]?.Complete(arrived) ?? arrived, _service.Calls[call].DwellSeconds);

    /// <summary>Gives no less than the longest wait for the first departure of any row from a call [s].</summary>
    public int MaxWait(int call)
    {
        var longest = TripTable.MaxGap(_trips.OfType<TripTable>().Select(trips => trips.At(call)));
        for (var row = 0; row < Rows; row++)
        {
            if (_trips[row] is null)
            {
                longest = Math.Min(longest, Clock.After(_usualWaits[row], _hours[row][call].MaxGap()));
            }
        }

        return longest;
    }

    /// <summary>Gives the procedure on the way to a call, if any.</summary>
    public ProcessClock<TRules>? ProcedureTo(int call) => _procedures[call];

    /// <summary>Gives the process at a call that a unit riding on goes through, if any.</summary>
    public ProcessClock<TRules>? ProcessAt(int call) => _processes[call];

    private int DepartureFromCall(int call, int firstDeparture)
    {
        var moment = firstDeparture;
        for (var next = 1; next <= call; next++)
        {
            moment = Leave(next, Arrive(next, moment));
        }

        return moment;
    }
}
