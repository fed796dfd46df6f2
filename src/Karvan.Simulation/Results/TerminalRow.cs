using System.Collections.Immutable;
using Karvan.Model;

namespace Karvan.Simulation;

/// <summary>What a terminal did, by mean over the replications.</summary>
/// <param name="Terminal">The terminal.</param>
/// <param name="VesselCalls">Vessels that came, without tankers, which have jetties of their own [a year].</param>
/// <param name="BerthHours">The time of a vessel at a berth, unloading and loading [h]; 0: berths uncounted.</param>
/// <param name="WaitingRatio">The wait for a berth over the time at it.</param>
/// <param name="Moves">Boxes lifted [a year].</param>
/// <param name="MovesPerCraneHour">Boxes lifted in an hour of a crane at work; 0: cranes uncounted.</param>
/// <param name="MovesPerBerthHour">Boxes lifted in an hour of a vessel at a berth; 0: berths uncounted.</param>
/// <param name="TrainsPerDay">Trains that arrive with goods [a day].</param>
/// <param name="RailTeuPerDay">What leaves by rail [TEU a day].</param>
/// <param name="DwellDays">From landing to leaving, of what goes on [days].</param>
/// <param name="LoadFactor">What vessels that leave carry over their room, 0 to 1.</param>
/// <param name="ClosedHours">The time in which vessels could not come or go [h a year].</param>
/// <param name="PeakDayTeu">The most that was landed on a day of any replication [TEU].</param>
/// <param name="PeakDay">That day.</param>
/// <param name="FeederHours">The time of a container feeder at a berth, unloading and loading [h]; 0: none
/// came.</param>
public sealed record TerminalRow(
    TerminalIndex Terminal,
    double VesselCalls,
    double BerthHours,
    double WaitingRatio,
    double Moves,
    double MovesPerCraneHour,
    double MovesPerBerthHour,
    double TrainsPerDay,
    double RailTeuPerDay,
    double DwellDays,
    double LoadFactor,
    double ClosedHours,
    double PeakDayTeu,
    Moment PeakDay,
    double FeederHours)
{
    /// <summary>Gets how long goods stay, by <see cref="DwellKind"/> [days]; 0: none did.</summary>
    public required ImmutableArray<double> StayDays { get; init; }

    /// <summary>Gets the wagons that vessels took, by month of the calendar, January first [a year].</summary>
    public required ImmutableArray<double> WagonsLoadedByMonth { get; init; }

    /// <summary>Gets what comes through the gate: trucks, and boxes that trucks bring [a day].</summary>
    public required double GateInPerDay { get; init; }

    /// <summary>Gets what leaves through the gate: trucks, and boxes that are fetched [a day].</summary>
    public required double GateOutPerDay { get; init; }

    /// <summary>Gets how long goods that come over a border by land were in customs on the ride [h]; 0: none
    /// do.</summary>
    public required double CustomsHours { get; init; }

    /// <summary>Gets the share of these whose papers were checked, and that were examined, 0 to 1.</summary>
    public required double PapersCheckedShare { get; init; }

    /// <inheritdoc cref="PapersCheckedShare"/>
    public required double ExaminedShare { get; init; }
}
