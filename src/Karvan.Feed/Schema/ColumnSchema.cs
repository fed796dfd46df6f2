using System.Collections.Immutable;
using System.Globalization;

namespace Karvan.Feed;

/// <summary>One column of a feed file: what its cells mean and what is allowed in them.</summary>
public sealed record ColumnSchema
{
    /// <summary>Gets the name in the header row.</summary>
    public required string Name { get; init; }

    /// <summary>Gets what the cells hold.</summary>
    public required ColumnKind Kind { get; init; }

    /// <summary>Gets what the cells mean.</summary>
    public required string Meaning { get; init; }

    /// <summary>Gets whether every row must fill it.</summary>
    public bool IsRequired { get; init; }

    /// <summary>Gets the unit; empty without one.</summary>
    public string Unit { get; init; } = string.Empty;

    /// <summary>Gets the least number, or span of time in seconds, that is allowed; null: no limit.</summary>
    public decimal? Minimum { get; init; }

    /// <summary>Gets whether <see cref="Minimum"/> itself is not allowed.</summary>
    public bool IsMinimumExcluded { get; init; }

    /// <summary>Gets the greatest number that is allowed; null: no limit.</summary>
    public decimal? Maximum { get; init; }

    /// <summary>Gets how many decimals a number may have.</summary>
    public int Decimals { get; init; }

    /// <summary>Gets the words that are allowed; empty where anything of the kind is.</summary>
    public ImmutableArray<string> Words { get; init; } = [];

    /// <summary>Gets the files in which a reference is looked up; empty for the other kinds.</summary>
    public ImmutableArray<string> RefersTo { get; init; } = [];

    /// <summary>
    /// Gets whether its cells are figures that somebody measured or assumed: numbers with a unit, spans of time.
    /// </summary>
    public bool IsFigure => Kind == ColumnKind.Duration
        || (Kind is ColumnKind.Number or ColumnKind.Whole && Unit.Length > 0 && Unit is not ("month" or "day"));

    /// <summary>Gets what is allowed in words, as notices and the manual state it.</summary>
    public string Form => Kind switch
    {
        ColumnKind.Id => "an id of letters, digits, '-', '_' and '.', at most 60 characters",
        ColumnKind.Reference => "an id in " + string.Join(" or ", RefersTo) + OrWords,
        ColumnKind.References => "ids in " + string.Join(" or ", RefersTo) + ", each once, single spaces between",
        ColumnKind.Text => "text without control characters or outer spaces",
        ColumnKind.Word => "one of " + string.Join(' ', Words),
        ColumnKind.Words => "some of " + string.Join(' ', Words) + ", each once, single spaces between",
        ColumnKind.Number => "a number" + Range + DecimalsText,
        ColumnKind.Whole => "a whole number" + Range,
        ColumnKind.Duration => Minimum > 0
            ? "a span above 0:00 as H:MM or H:MM:SS, such as 73:30"
            : "H:MM or H:MM:SS, MM and SS 00-59, such as 73:30",
        ColumnKind.Clock => "HH:MM or HH:MM:SS from 00:00 to 23:59:59",
        ColumnKind.Window => "HH:MM-HH:MM, two different times, such as 22:00-05:00",
        ColumnKind.Month => "YYYY-MM, such as 2025-06",
        ColumnKind.Date => "YYYY-MM-DD, such as 2025-06-02",
        ColumnKind.MonthDay => "MM-DD, such as 03-21",
        ColumnKind.MonthDayOrDate => "MM-DD or YYYY-MM-DD, such as 03-21 or 2025-01-29",
        ColumnKind.Country => "an ISO 3166-1 alpha-2 code, such as AZ",
        ColumnKind.Countries => "ISO 3166-1 alpha-2 codes, each once, single spaces between",
        ColumnKind.Currency => "an ISO 4217 code, such as CHF",
        ColumnKind.Locode => "a UN/LOCODE of 5 characters without a space, such as KZAAU",
        ColumnKind.Weights => "twelve whole numbers from 0 to 1000, not all 0, January first, single spaces between",
        ColumnKind.TimeZone => "an IANA time zone, such as Asia/Baku",
        _ => "Harmonized System prefixes of 2 to 10 digits, each once, single spaces between",
    };

    /// <summary>Gets the place of the column in its file, counted from 0, as the schema orders them.</summary>
    internal int Ordinal { get; set; } = -1;

    private string OrWords => Words.IsEmpty ? string.Empty : ", or one of " + string.Join(' ', Words);

    private string DecimalsText => Decimals switch
    {
        1 => ", at most 1 decimal",
        _ => string.Create(CultureInfo.InvariantCulture, $", at most {Decimals} decimals"),
    };

    private string Range => (Minimum, Maximum) switch
    {
        (null, null) => string.Empty,
        ({ } least, null) => IsMinimumExcluded ? Text($" above {least}") : Text($" of {least} or more"),
        (null, { } most) => Text($" of {most} or less"),
        ({ } least, { } most) => IsMinimumExcluded
            ? Text($" above {least}, at most {most}")
            : Text($" from {least} to {most}"),
    };

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
