namespace Karvan.Feed;

/// <summary>What the cells of a column hold.</summary>
public enum ColumnKind
{
    /// <summary>The row's own id.</summary>
    Id,

    /// <summary>The id of a row elsewhere.</summary>
    Reference,

    /// <summary>Ids of rows elsewhere, separated by single spaces.</summary>
    References,

    /// <summary>Free text.</summary>
    Text,

    /// <summary>One of the column's words.</summary>
    Word,

    /// <summary>Some of the column's words, separated by single spaces.</summary>
    Words,

    /// <summary>A decimal number with a point.</summary>
    Number,

    /// <summary>A whole number.</summary>
    Whole,

    /// <summary>A span of time.</summary>
    Duration,

    /// <summary>A time of the local day.</summary>
    Clock,

    /// <summary>A part of the local day.</summary>
    Window,

    /// <summary>A month of a year.</summary>
    Month,

    /// <summary>A date.</summary>
    Date,

    /// <summary>A day of every year.</summary>
    MonthDay,

    /// <summary>A day of every year, or a date.</summary>
    MonthDayOrDate,

    /// <summary>A country.</summary>
    Country,

    /// <summary>Countries, separated by single spaces.</summary>
    Countries,

    /// <summary>A currency.</summary>
    Currency,

    /// <summary>A UN/LOCODE.</summary>
    Locode,

    /// <summary>A time zone of the IANA database.</summary>
    TimeZone,

    /// <summary>Twelve whole numbers, one for each month, separated by single spaces.</summary>
    Weights,

    /// <summary>Prefixes of Harmonized System codes, separated by single spaces.</summary>
    HsPrefixes,
}
