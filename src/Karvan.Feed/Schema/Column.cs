using System.Collections.Immutable;

namespace Karvan.Feed;

/// <summary>Makes columns; the name and the meaning come first, everything that differs after.</summary>
internal static class Column
{
    public static ColumnSchema Id(string name, string meaning) =>
        new() { Name = name, Kind = ColumnKind.Id, Meaning = meaning, IsRequired = true };

    public static ColumnSchema Of(ColumnKind kind, string name, string meaning, bool required = false) =>
        new() { Name = name, Kind = kind, Meaning = meaning, IsRequired = required };

    public static ColumnSchema Text(string name, string meaning, bool required = false) =>
        Of(ColumnKind.Text, name, meaning, required);

    public static ColumnSchema Reference(
        string name, string meaning, ImmutableArray<string> files, bool required = false) =>
        Of(ColumnKind.Reference, name, meaning, required) with { RefersTo = files };

    public static ColumnSchema Word<T>(string name, string meaning, Words<T> words, bool required = false)
        where T : struct =>
        Of(ColumnKind.Word, name, meaning, required) with { Words = words.All };

    public static ColumnSchema Words<T>(string name, string meaning, Words<T> words, bool required = false)
        where T : struct =>
        Of(ColumnKind.Words, name, meaning, required) with { Words = words.All };

    public static ColumnSchema Number(
        string name,
        string meaning,
        string unit = "",
        decimal? minimum = null,
        decimal? maximum = null,
        int decimals = 6,
        bool above = false,
        bool required = false) => Of(ColumnKind.Number, name, meaning, required) with
        {
            Unit = unit,
            Minimum = minimum,
            Maximum = maximum,
            Decimals = decimals,
            IsMinimumExcluded = above,
        };

    public static ColumnSchema Whole(
        string name, string meaning, string unit, int minimum, int maximum, bool required = false) =>
        Of(ColumnKind.Whole, name, meaning, required) with { Unit = unit, Minimum = minimum, Maximum = maximum };

    public static ColumnSchema Duration(string name, string meaning, bool required = false, bool above = false) =>
        Of(ColumnKind.Duration, name, meaning, required) with { Minimum = above ? 1 : 0 };
}
