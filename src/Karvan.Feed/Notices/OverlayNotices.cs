using System.Collections.Immutable;

namespace Karvan.Feed;

/// <summary>Findings about overlays and measures.</summary>
internal static class OverlayNotices
{
    public static readonly NoticeCode OverlayMalformed = new(
        "overlay_malformed",
        NoticeSeverity.Error,
        "An overlay is no sound YAML, or a field of it has not the form that it should have.",
        "Compare with the example in the section on overlays.");

    public static readonly NoticeCode OverlayFieldUnknown = new(
        "overlay_field_unknown",
        NoticeSeverity.Error,
        "An overlay has a field that the format does not know.",
        "Take one of the names that the notice lists.");

    public static readonly NoticeCode OverlayRowUnknown = new(
        "overlay_row_unknown",
        NoticeSeverity.Error,
        "A change names a file, a column or rows that the feed has not.",
        "Mind the spelling; the text of a cell must be the same letter by letter.");

    public static readonly NoticeCode OverlayValueUnsuitable = new(
        "overlay_value_unsuitable",
        NoticeSeverity.Error,
        "A cell cannot be multiplied or added to: it is blank or no number, or the value is none.",
        "Multiply by a number, add a number or a span, to cells that hold one; else use set.");

    public static readonly NoticeCode OverlaySetTwice = new(
        "overlay_set_twice",
        NoticeSeverity.Error,
        "Two changes set one cell.",
        "Leave out one of the two, or let one multiply or add.");

    public static readonly NoticeCode MeasureUnsuitable = new(
        "measure_unsuitable",
        NoticeSeverity.Error,
        "A measure is taken in that is in force, or taken out that is not, or there is none of that name.",
        "Name a measure of measures.csv under in or out as its status asks.");

    public static ImmutableArray<NoticeCode> All { get; } =
    [
        OverlayMalformed, OverlayFieldUnknown, OverlayRowUnknown, OverlayValueUnsuitable, OverlaySetTwice,
        MeasureUnsuitable,
    ];
}
