using System.Collections.Immutable;
using System.Globalization;
using Karvan.Model;
using NodaTime;
using NodaTime.Text;

namespace Karvan;

/// <summary>The sentences in which a question is refused: what is wrong, then what is allowed.</summary>
internal static class Wording
{
    /// <summary>Words for a match that is not one place.</summary>
    public static string NotOnePlace(string text, PlaceMatch match) => match switch
    {
        PlaceMatch.Ambiguous ambiguous =>
            $"'{text}' is the name of several places; give the id of one: {List(ambiguous.Candidates)}",
        PlaceMatch.Unknown { Nearest.IsEmpty: false } unknown =>
            $"'{text}' is no place of the feed; the nearest names are {List(unknown.Nearest)}",
        _ => $"'{text}' is no place of the feed",
    };

    /// <summary>Words for a place where nothing can be loaded.</summary>
    public static string WithoutTerminal(Network network, PlaceMatch.WithoutTerminal bare)
    {
        var place = network[bare.Location];
        var nearest = bare.Nearest is { } index
            ? string.Create(
                CultureInfo.InvariantCulture,
                $"; the nearest place with one is {network[index].Name} ({network[index].Id}), "
                + $"{bare.Kilometres:0} km away")
            : string.Empty;
        return $"{place.Name} ({place.Id}) has no terminal{nearest}";
    }

    /// <summary>Words for a number outside its range.</summary>
    public static string NotWithin(long value, string unit, int least, int most) => string.Create(
        CultureInfo.InvariantCulture, $"{value} {unit} are not allowed: {least} to {most} are");

    /// <summary>Gives a date as YYYY-MM-DD.</summary>
    public static string Date(LocalDate date) => string.Create(
        CultureInfo.InvariantCulture, $"{date.Year:0000}-{date.Month:00}-{date.Day:00}");

    /// <summary>Gives a moment as YYYY-MM-DDTHH:MM on the clock of a zone.</summary>
    public static string DateAndTime(Moment moment, DateTimeZone zone) => LocalDateTimePattern
        .CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm")
        .Format(moment.ToInstant().InZone(zone).LocalDateTime);

    private static string List(ImmutableArray<PlaceCandidate> candidates) => string.Join(", ", candidates);
}
