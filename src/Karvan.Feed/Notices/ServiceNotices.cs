using System.Collections.Immutable;

namespace Karvan.Feed;

/// <summary>Findings about services and prices.</summary>
internal static class ServiceNotices
{
    public static readonly NoticeCode CallsTooFew = new(
        "calls_too_few",
        NoticeSeverity.Error,
        "A service has fewer than two calls.",
        "Add its calls to calls.csv.");

    public static readonly NoticeCode CallSequence = new(
        "call_sequence",
        NoticeSeverity.Error,
        "The calls of a service are not numbered 1, 2, 3 …",
        "Number them without gaps and repetitions.");

    public static readonly NoticeCode CallKindUnsuitable = new(
        "call_kind_unsuitable",
        NoticeSeverity.Error,
        "Nothing can board at the first call, or alight at the last.",
        "Begin with stop or board, end with stop or alight.");

    public static readonly NoticeCode CallPlaceUnsuitable = new(
        "call_place_unsuitable",
        NoticeSeverity.Error,
        "A pass names a terminal, or another call a location.",
        "Name a location for pass, a terminal otherwise.");

    public static readonly NoticeCode SectionWithoutWay = new(
        "section_without_way",
        NoticeSeverity.Error,
        "Two successive calls are not joined by links of the way, nor by a crossing.",
        "Add the missing link, correct way, or add a call where the way changes.");

    public static readonly NoticeCode SectionChangesCountry = new(
        "section_changes_country",
        NoticeSeverity.Error,
        "The shortest way between two calls enters another country without a crossing.",
        "Call at the two handover stations, one after the other, as pass.");

    public static readonly NoticeCode CrossingWithoutProcedure = new(
        "crossing_without_procedure",
        NoticeSeverity.Warning,
        "A service uses a crossing for which there is no procedure in that direction.",
        "Add a row to procedures.csv; without one the border costs neither time nor money.");

    public static readonly NoticeCode ProcessUnsuitable = new(
        "process_unsuitable",
        NoticeSeverity.Error,
        "The process of a call does not fit it.",
        "Name a handling of wagons or trucks at this terminal, from the side of arrival to the side of departure.");

    public static readonly NoticeCode VehicleUnsuitable = new(
        "vehicle_unsuitable",
        NoticeSeverity.Error,
        "A vehicle is of a mode that its service never uses, or that its fleet or draught has not.",
        "Name a vehicle of the mode of one of its ways.");

    public static readonly NoticeCode ServiceWithoutDeparture = new(
        "service_without_departure",
        NoticeSeverity.Error,
        "A service never leaves.",
        "Add a row to departures.csv.");

    public static readonly NoticeCode IntervalTiny = new(
        "interval_tiny",
        NoticeSeverity.Warning,
        "A service leaves more often than every ten minutes.",
        "Mind that 0:05 is five minutes, 5:00 five hours.");

    public static readonly NoticeCode TerminalWithoutHandling = new(
        "terminal_without_handling",
        NoticeSeverity.Warning,
        "Goods may board or alight where nothing brings them to or from the yard.",
        "Add a row of boxes to handlings.csv for the terminal or its kind.");

    public static readonly NoticeCode VehicleWithoutEmissions = new(
        "vehicle_without_emissions",
        NoticeSeverity.Error,
        "A vehicle has no emission factor where a service uses it.",
        "Add a row to emission_factors.csv; one without country and traction holds everywhere.");

    public static readonly NoticeCode LegWithoutPrice = new(
        "leg_without_price",
        NoticeSeverity.Warning,
        "A leg of a service cannot be bought, since no tariff row prices a plain box.",
        "Add a row to tariffs.csv, or leave tariffs blank if it is sold only inside through rates.");

    public static readonly NoticeCode ThroughRateBroken = new(
        "through_rate_broken",
        NoticeSeverity.Error,
        "The services of a through rate do not join.",
        "Name services that meet in one terminal each, and ends at which they call.");

    public static readonly NoticeCode ExchangeRateMissing = new(
        "exchange_rate_missing",
        NoticeSeverity.Error,
        "A price is in a currency without an exchange rate.",
        "Add a row to exchange_rates.csv.");

    public static readonly NoticeCode ObservationUnsuitable = new(
        "observation_unsuitable",
        NoticeSeverity.Error,
        "An observation asks the feed what it cannot tell.",
        "Clear asked and say why in reason, or mind what was measured and its unit.");

    public static readonly ImmutableArray<NoticeCode> All =
    [
        CallsTooFew,
        CallSequence,
        CallKindUnsuitable,
        CallPlaceUnsuitable,
        SectionWithoutWay,
        SectionChangesCountry,
        CrossingWithoutProcedure,
        ProcessUnsuitable,
        VehicleUnsuitable,
        ServiceWithoutDeparture,
        IntervalTiny,
        TerminalWithoutHandling,
        VehicleWithoutEmissions,
        LegWithoutPrice,
        ThroughRateBroken,
        ExchangeRateMissing,
        ObservationUnsuitable,
    ];
}
