using System.Collections.Immutable;

namespace Karvan.Feed;

/// <summary>Findings about sources and places.</summary>
internal static class PlaceNotices
{
    public static readonly NoticeCode AssumedWithoutMethod = new(
        "assumed_without_method",
        NoticeSeverity.Warning,
        "A row is assumed and cites no method.",
        "Cite a row of sources.csv of kind method that says how the figure came about.");

    public static readonly NoticeCode MethodNotAssumed = new(
        "method_not_assumed",
        NoticeSeverity.Warning,
        "A row cites a method and is graded as if it were published.",
        "Grade it assumed, or cite the publication.");

    public static readonly NoticeCode PartOfCycle = new(
        "part_of_cycle",
        NoticeSeverity.Error,
        "A place is part of itself, by way of others.",
        "Clear part_of of the outermost place.");

    public static readonly NoticeCode LocodeCountry = new(
        "locode_country",
        NoticeSeverity.Warning,
        "A UN/LOCODE begins with another country than the location's.",
        "Check both; a few places keep an old code.");

    public static readonly NoticeCode LocodeDuplicate = new(
        "locode_duplicate",
        NoticeSeverity.Error,
        "Two locations have one UN/LOCODE.",
        "Leave it with the one that a trader means, and make the other part_of it.");

    public static readonly NoticeCode HolidaysMissing = new(
        "holidays_missing",
        NoticeSeverity.Warning,
        "Operating days leave out the holidays of a country that has none in the feed.",
        "Add rows to holidays.csv, or clear the cell.");

    public static readonly NoticeCode OperatingDaysEmpty = new(
        "operating_days_empty",
        NoticeSeverity.Warning,
        "Operating days hold no day at all.",
        "Check the validity and the exceptions; what names them never runs.");

    public static readonly NoticeCode EndsEqual = new(
        "ends_equal",
        NoticeSeverity.Error,
        "Both ends are one place.",
        "Name the other end.");

    public static readonly NoticeCode LinkShorterThanGreatCircle = new(
        "link_shorter_than_great_circle",
        NoticeSeverity.Error,
        "A link is more than 2 % shorter than the great circle between its ends.",
        "Check the length and the coordinates of both ends.");

    public static readonly NoticeCode LinkFarLonger = new(
        "link_far_longer",
        NoticeSeverity.Warning,
        "A link is longer than 3 times the great circle between its ends and 50 km.",
        "Check the length and the coordinates of both ends.");

    public static readonly NoticeCode ShapeSequence = new(
        "shape_sequence",
        NoticeSeverity.Error,
        "The points of a link's shape are not numbered 1, 2, 3 …",
        "Number them from the link's from to its to, without gaps and repetitions.");

    public static readonly NoticeCode ShapeLength = new(
        "shape_length",
        NoticeSeverity.Warning,
        "A link's shape is more than 12 % longer or shorter than the link.",
        "Check the points and their order; add points where the line winds; or correct the link's km.");

    public static readonly NoticeCode CaspianJoinedToOcean = new(
        "caspian_joined_to_ocean",
        NoticeSeverity.Error,
        "A link joins the Caspian to other water.",
        "Give the link passage caspian, or other ends.");

    public static readonly NoticeCode CrossingInOneCountry = new(
        "crossing_in_one_country",
        NoticeSeverity.Error,
        "Both ends of a crossing lie in one country.",
        "Name the two handover stations on both sides of the border.");

    public static readonly NoticeCode TowardsUnsuitable = new(
        "towards_unsuitable",
        NoticeSeverity.Error,
        "A procedure enters a country that its crossing does not touch.",
        "Name one of the crossing's two countries.");

    public static readonly NoticeCode RegimeUnsuitable = new(
        "regime_unsuitable",
        NoticeSeverity.Error,
        "A procedure names a customs regime that does not hold where it is.",
        "Name a regime of the country entered and of the crossing's mode, or none.");

    public static readonly NoticeCode ClosureWithoutPlace = new(
        "closure_without_place",
        NoticeSeverity.Error,
        "A closure closes nothing.",
        "Add its places to closure_places.csv.");

    public static readonly ImmutableArray<NoticeCode> All =
    [
        AssumedWithoutMethod,
        MethodNotAssumed,
        PartOfCycle,
        LocodeCountry,
        LocodeDuplicate,
        HolidaysMissing,
        OperatingDaysEmpty,
        EndsEqual,
        LinkShorterThanGreatCircle,
        LinkFarLonger,
        ShapeSequence,
        ShapeLength,
        CaspianJoinedToOcean,
        CrossingInOneCountry,
        TowardsUnsuitable,
        RegimeUnsuitable,
        ClosureWithoutPlace,
    ];
}
