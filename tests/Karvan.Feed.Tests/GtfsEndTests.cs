using NodaTime;

namespace Karvan.Feed.Tests;

/// <summary>A timetable holds until the last trip of its last service day is over.</summary>
public sealed class GtfsEndTests
{
    [Theory]
    [InlineData("25:00:00", 14)]
    [InlineData("48:00:00", 15)]
    [InlineData("73:00:00", 16)]
    public void Import_TripThatEndsLate_KeepsTheFeedOpen(string end, int day) => Assert.Equal(
        new LocalDate(2025, 6, day),
        new Gtfs().Replace("stop_times.txt", "t3,25:00:00,25:00:00", $"t3,{end},{end}").ImportSound().Info.EndsOn);

    [Fact]
    public void Import_OneDayWithATripThatEndsLate_KeepsTheFeedOpen() => Assert.Equal(
        new LocalDate(2025, 6, 6),
        new Gtfs().Replace("stop_times.txt", "t3,25:00:00,25:00:00", "t3,73:00:00,73:00:00")
            .ImportSound(new LocalDate(2025, 6, 3)).Info.EndsOn);
}
