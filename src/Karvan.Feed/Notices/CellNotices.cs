using System.Collections.Immutable;

namespace Karvan.Feed;

/// <summary>Findings about single cells.</summary>
internal static class CellNotices
{
    public static readonly NoticeCode CellBlank = new(
        "cell_blank",
        NoticeSeverity.Error,
        "A cell is blank that every row must fill.",
        "Fill it.");

    public static readonly NoticeCode CellNeeded = new(
        "cell_needed",
        NoticeSeverity.Error,
        "A cell is blank that this row must fill because of what its other cells say.",
        "Fill it, or change the other cell.");

    public static readonly NoticeCode CellNotAllowed = new(
        "cell_not_allowed",
        NoticeSeverity.Error,
        "A cell is filled that this row must leave blank because of what its other cells say.",
        "Clear it, or change the other cell.");

    public static readonly NoticeCode IdMalformed = new(
        "id_malformed",
        NoticeSeverity.Error,
        "An id has other characters than letters, digits, '-', '_' and '.', or more than 60.",
        "Choose another id.");

    public static readonly NoticeCode IdDuplicate = new(
        "id_duplicate",
        NoticeSeverity.Error,
        "Two rows have one id.",
        "Rename one; locations, terminals, links and crossings share one space of ids, handlings and procedures one.");

    public static readonly NoticeCode RowDuplicate = new(
        "row_duplicate",
        NoticeSeverity.Error,
        "Two rows say the same thing.",
        "Drop one of the two.");

    public static readonly NoticeCode ReferenceUnknown = new(
        "reference_unknown",
        NoticeSeverity.Error,
        "A cell names a row that does not exist.",
        "Mind the spelling, or add the row.");

    public static readonly NoticeCode TextMalformed = new(
        "text_malformed",
        NoticeSeverity.Error,
        "Text has control characters, line breaks, or spaces at its ends.",
        "Write it as one line without them.");

    public static readonly NoticeCode WordUnknown = new(
        "word_unknown",
        NoticeSeverity.Error,
        "A cell holds a word that the column does not know.",
        "Take one of the words that the notice lists.");

    public static readonly NoticeCode ListMalformed = new(
        "list_malformed",
        NoticeSeverity.Error,
        "A list has double spaces, or the same entry twice.",
        "Separate the entries by single spaces and name each once.");

    public static readonly NoticeCode NumberMalformed = new(
        "number_malformed",
        NoticeSeverity.Error,
        "A cell is no number, or has too many digits.",
        "Write digits with a point, without thousands separators, units or exponents.");

    public static readonly NoticeCode NumberOutOfRange = new(
        "number_out_of_range",
        NoticeSeverity.Error,
        "A number is outside what the column allows.",
        "Mind the unit of the column.");

    public static readonly NoticeCode TimeMalformed = new(
        "time_malformed",
        NoticeSeverity.Error,
        "A time is not well formed.",
        "Write a span as H:MM or H:MM:SS, a time of the day as HH:MM.");

    public static readonly NoticeCode WeightsMalformed = new(
        "weights_malformed",
        NoticeSeverity.Error,
        "The weights of the months are not twelve whole numbers, or all of them are zero.",
        "Write twelve numbers, January first, such as 9 8 9 10 10 10 10 10 10 10 10 12.");

    public static readonly NoticeCode TimesOutOfOrder = new(
        "times_out_of_order",
        NoticeSeverity.Error,
        "Of three times, a better one is longer than a worse one.",
        "Order them: free, median, p90.");

    public static readonly NoticeCode WindowMalformed = new(
        "window_malformed",
        NoticeSeverity.Error,
        "A part of the day is not well formed.",
        "Write HH:MM-HH:MM with two different times; it may pass midnight.");

    public static readonly NoticeCode DateMalformed = new(
        "date_malformed",
        NoticeSeverity.Error,
        "A date, a month or a day of the year is not well formed, or does not exist.",
        "Write it as the notice says.");

    public static readonly NoticeCode RangeReversed = new(
        "range_reversed",
        NoticeSeverity.Error,
        "The end of a range lies before its beginning.",
        "Swap the two.");

    public static readonly NoticeCode CountryUnknown = new(
        "country_unknown",
        NoticeSeverity.Error,
        "A country is no code of ISO 3166-1.",
        "Write two capital letters, such as AZ; XA to XZ are free for your own.");

    public static readonly NoticeCode CurrencyMalformed = new(
        "currency_malformed",
        NoticeSeverity.Error,
        "A currency is not three capital letters.",
        "Write its ISO 4217 code, such as CHF.");

    public static readonly NoticeCode LocodeMalformed = new(
        "locode_malformed",
        NoticeSeverity.Error,
        "A UN/LOCODE is not five characters, the first two of them a country.",
        "Write it without the space, or leave it blank.");

    public static readonly NoticeCode TimeZoneUnknown = new(
        "time_zone_unknown",
        NoticeSeverity.Error,
        "A time zone is not in the IANA database.",
        "Write its name there, such as Asia/Baku.");

    public static readonly NoticeCode HsMalformed = new(
        "hs_malformed",
        NoticeSeverity.Error,
        "A Harmonized System prefix is not two to ten digits.",
        "Write digits only.");

    public static readonly NoticeCode AmountNegative = new(
        "amount_negative",
        NoticeSeverity.Error,
        "A price is below zero and no subsidy.",
        "Drop the sign, or make it a row of component subsidy.");

    public static readonly ImmutableArray<NoticeCode> All =
    [
        CellBlank,
        CellNeeded,
        CellNotAllowed,
        IdMalformed,
        IdDuplicate,
        RowDuplicate,
        ReferenceUnknown,
        TextMalformed,
        WordUnknown,
        ListMalformed,
        NumberMalformed,
        NumberOutOfRange,
        TimeMalformed,
        WeightsMalformed,
        TimesOutOfOrder,
        WindowMalformed,
        DateMalformed,
        RangeReversed,
        CountryUnknown,
        CurrencyMalformed,
        LocodeMalformed,
        TimeZoneUnknown,
        HsMalformed,
        AmountNegative,
    ];
}
