using System.Collections.Immutable;
using Karvan.Model;

namespace Karvan.Simulation;

/// <summary>What one vehicle runs without a break: a service, or the part of it before or after a ferry.</summary>
internal sealed class SegmentPlan
{
    public required string Id
    {
        get;
        init => (field, Key) = (value, CorridorRun.KeyOf(value));
    }

    /// <summary>Gets the number that its chance is keyed by, which comes from its id.</summary>
    public int Key { get; private init; }

    /// <summary>Gets or sets its place among the segments of the plan.</summary>
    public int Index { get; set; }

    public required Service Service { get; init; }

    public required Vehicle Vehicle { get; init; }

    /// <summary>Gets the index of its first call in the service.</summary>
    public required int FirstCall { get; init; }

    public required CallPlan[] Calls { get; init; }

    /// <summary>Gets whether a vessel carries it.</summary>
    public required bool IsSea { get; init; }

    public required bool IsRoad { get; init; }

    /// <summary>Gets whether it is a vessel or train of bulk or oil.</summary>
    public bool IsBulk => Service.Id.StartsWith(BulkCarriers.Prefix, StringComparison.Ordinal);

    /// <summary>Gets whether it lies at jetties of its own, as tankers do, and takes no counted berth.</summary>
    public bool HasOwnJetty => IsBulk && Service.Cargo.Contains(CargoKind.Dangerous);

    public required short Priority { get; init; }

    /// <summary>Gets what makes it leave; of a continuation a full load or the service's interval.</summary>
    public required ImmutableArray<Departure> Departures { get; init; }

    /// <summary>Gets the ticks at which it leaves by the clock.</summary>
    public long[] Slots { get; set; } = [];

    public OpenTimes Open { get; init; } = OpenTimes.Always;

    public int Fleet { get; set; } = -1;

    /// <summary>Gets the lines at later calls that nothing else comes to: what waits there counts for when it
    /// leaves.</summary>
    public int[] OnTheWay { get; private set; } = [];

    /// <summary>Gets the last call at which <see cref="OnTheWay"/> board; −1: there is none.</summary>
    public int LastOnTheWay { get; private set; } = -1;

    /// <summary>Gets whether it leaves by a clock, whatever waits where it begins.</summary>
    public bool LeavesByClock =>
        Departures.Any(row => row.Kind is DepartureKind.At or DepartureKind.Every);

    /// <summary>Gets the share of a usual year in which chance leaves both of its ports open: an interval that was
    /// observed over a year holds the days on which nothing sailed.</summary>
    public double OpenShare { get; set; } = 1;

    /// <summary>Gets by how much more often it leaves.</summary>
    public double Relief { get; set; } = 1;

    public bool IsUsed => Array.Exists(Calls, call => call.Boards.Length > 0);

    /// <summary>Notes at each call of a train the terminals with tracks from there on.</summary>
    public void FindTracks(TerminalPlan[] terminals)
    {
        int[] beyond = [];
        for (int at = Calls.Length - 1; at >= 0 && !IsSea && !IsRoad; at--)
        {
            var call = Calls[at];
            bool hasTracks = call.Terminal >= 0 && terminals[call.Terminal].Tracks > 0;
            call.TracksAhead = hasTracks ? [call.Terminal, .. beyond] : [];
            beyond = call.IsNear ? call.TracksAhead : [];
        }
    }

    /// <summary>Notes the lines that it must be called for from its later calls.</summary>
    /// <param name="isServed">Whether a line is served in any case, by one that begins there or leaves by a
    /// clock.</param>
    public void FindOnTheWay(Predicate<int> isServed)
    {
        OnTheWay = [.. Calls[1..].SelectMany(call => call.Boards).Where(line => !isServed(line)).Distinct()];
        LastOnTheWay = Array.FindLastIndex(Calls, call => call.Boards.Any(OnTheWay.Contains));
    }

    /// <summary>Gives the first terminal after a call; what is passed on the way has none.</summary>
    public int NextTerminal(int call) => Array.Find(Calls[(call + 1)..], next => next.Terminal >= 0)!.Terminal;

    /// <summary>Gets what it can carry in a day [TEU].</summary>
    public double TeuPerDay => Vehicle.CapacityTeu * Relief * Departures.Sum(row => row.Kind switch
    {
        DepartureKind.At => Slots.Length == 0 ? 0 : 1.0 / 7,
        DepartureKind.Demand => 1_000,
        _ when row.IntervalSeconds > 0 => 86_400.0 / row.IntervalSeconds,
        _ => 1,
    });
}
