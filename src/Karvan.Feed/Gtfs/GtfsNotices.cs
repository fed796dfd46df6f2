using System.Collections.Immutable;

namespace Karvan.Feed;

/// <summary>
/// Findings about a GTFS feed that the feed format itself has no word for. Cells, references and columns have those of
/// <see cref="NoticeCodes"/>.
/// </summary>
public static class GtfsNotices
{
    internal static readonly NoticeCode ZipUnreadable = new(
        "zip_unreadable",
        NoticeSeverity.Error,
        "The file is no ZIP archive, or it is broken.",
        "Fetch it again, or pack the .txt files anew.");

    internal static readonly NoticeCode TripTooShort = new(
        "trip_too_short",
        NoticeSeverity.Warning,
        "A trip has fewer than two stops at which somebody may board and leave; it is left out.",
        "Add its stops to stop_times.txt.");

    internal static readonly NoticeCode TripWithoutTimes = new(
        "trip_without_times",
        NoticeSeverity.Warning,
        "The first or the last stop of a trip has no time; the trip is left out.",
        "Fill arrival_time and departure_time at both ends.");

    internal static readonly NoticeCode TripGoesBack = new(
        "trip_goes_back",
        NoticeSeverity.Warning,
        "A trip is at a stop before it was at the one before; the trip is left out.",
        "Check the times, and stop_sequence.");

    internal static readonly NoticeCode TripNeverRuns = new(
        "trip_never_runs",
        NoticeSeverity.Warning,
        "A trip has a service_id without a single day; it is left out.",
        "Add its days to calendar.txt or calendar_dates.txt.");

    internal static readonly NoticeCode TransferNotKept = new(
        "transfer_not_kept",
        NoticeSeverity.Warning,
        "A transfer holds between two routes or trips only, or keeps people in their seats; it is left out.",
        "None: the feed format has no such transfers.");

    internal static readonly NoticeCode NothingRuns = new(
        "nothing_runs",
        NoticeSeverity.Error,
        "No trip is left.",
        "Choose a date within calendar.txt, or mend the trips that the other notices name.");

    /// <summary>Gets the codes.</summary>
    public static ImmutableArray<NoticeCode> All { get; } =
    [
        ZipUnreadable, TripTooShort, TripWithoutTimes, TripGoesBack, TripNeverRuns, TransferNotKept, NothingRuns,
    ];
}
