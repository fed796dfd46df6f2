using System.Collections.Immutable;

namespace Karvan.Feed;

/// <summary>Findings about files, lines and columns as such.</summary>
internal static class FileNotices
{
    public static readonly NoticeCode DirectoryMissing = new(
        "directory_missing",
        NoticeSeverity.Error,
        "There is no such folder.",
        "Name the folder that holds the CSV files.");

    public static readonly NoticeCode FileMissing = new(
        "file_missing",
        NoticeSeverity.Error,
        "A file that every feed needs is not there.",
        "Add the file; a header row alone will do where there is nothing to say.");

    public static readonly NoticeCode FileUnreadable = new(
        "file_unreadable",
        NoticeSeverity.Error,
        "A file or the folder cannot be read.",
        "Check its permissions, and that it is a plain file.");

    public static readonly NoticeCode FileTooLarge = new(
        "file_too_large",
        NoticeSeverity.Error,
        "A file has more than 256 MB.",
        "Split the feed, or leave out what nobody plans with.");

    public static readonly NoticeCode FileEmpty = new(
        "file_empty",
        NoticeSeverity.Error,
        "A file has no header row.",
        "Write the names of the columns in the first line.");

    public static readonly NoticeCode FileUnknown = new(
        "file_unknown",
        NoticeSeverity.Warning,
        "A CSV file is none of the format; it is not read.",
        "Mind the spelling, or move it out of the folder.");

    public static readonly NoticeCode LineTooLong = new(
        "line_too_long",
        NoticeSeverity.Error,
        "A line has more than 1 000 000 characters.",
        "Look for a quote that is never closed.");

    public static readonly NoticeCode Utf8Invalid = new(
        "utf8_invalid",
        NoticeSeverity.Error,
        "Bytes are not UTF-8; found shows them in hexadecimal.",
        "Save the file as UTF-8.");

    public static readonly NoticeCode NulCharacter = new(
        "nul_character",
        NoticeSeverity.Error,
        "The text holds a NUL character.",
        "Save the file as plain text; UTF-16 shows as this.");

    public static readonly NoticeCode QuoteMalformed = new(
        "quote_malformed",
        NoticeSeverity.Error,
        "A quote stands inside an unquoted cell, is not closed, or text follows the closing one.",
        "Put the whole cell in quotes and double the quotes inside it.");

    public static readonly NoticeCode ColumnUnknown = new(
        "column_unknown",
        NoticeSeverity.Warning,
        "The header row names a column that the file has not; it is not read.",
        "Mind the spelling, or drop the column.");

    public static readonly NoticeCode ColumnMissing = new(
        "column_missing",
        NoticeSeverity.Error,
        "A column that every row must fill is not in the header row.",
        "Add the column.");

    public static readonly NoticeCode ColumnDuplicate = new(
        "column_duplicate",
        NoticeSeverity.Error,
        "The header row names a column twice.",
        "Drop one of the two.");

    public static readonly NoticeCode CellCount = new(
        "cell_count",
        NoticeSeverity.Error,
        "A row has more or fewer cells than the header row.",
        "Count the commas; put text with commas in quotes.");

    public static readonly NoticeCode FeedInfoRows = new(
        "feed_info_rows",
        NoticeSeverity.Error,
        "feed_info.csv has no row, or more than one.",
        "Leave exactly one row.");

    public static readonly NoticeCode NoticesLeftOut = new(
        "notices_left_out",
        NoticeSeverity.Error,
        "There are more notices than are kept: 1 000 of one code, 10 000 in all.",
        "Mend the notices above and check again.");

    public static readonly ImmutableArray<NoticeCode> All =
    [
        DirectoryMissing,
        FileMissing,
        FileUnreadable,
        FileTooLarge,
        FileEmpty,
        FileUnknown,
        LineTooLong,
        Utf8Invalid,
        NulCharacter,
        QuoteMalformed,
        ColumnUnknown,
        ColumnMissing,
        ColumnDuplicate,
        CellCount,
        FeedInfoRows,
        NoticesLeftOut,
    ];
}
