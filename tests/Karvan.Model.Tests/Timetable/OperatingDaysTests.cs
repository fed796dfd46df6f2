using NodaTime;

namespace Karvan.Model.Tests;

public sealed class OperatingDaysTests
{
    [Theory]
    [InlineData(1, 6, true)]
    [InlineData(1, 7, false)]
    [InlineData(1, 9, true)]
    [InlineData(1, 12, false)]
    public void Runs_MondayAndThursday_OnlyThen(int month, int day, bool runs)
    {
        var days = Days(Weekdays.Monday | Weekdays.Thursday);
        Assert.Equal(runs, days.Runs(new LocalDate(2025, month, day)));
    }

    [Fact]
    public void Runs_Daily_OnEveryDayOfTheWeek()
    {
        var days = Days(Weekdays.Daily);
        Assert.All(Enumerable.Range(6, 7), day => Assert.True(days.Runs(new LocalDate(2025, 1, day))));
    }

    [Theory]
    [InlineData(3, 31, false)]
    [InlineData(4, 1, true)]
    [InlineData(10, 31, true)]
    [InlineData(11, 1, false)]
    public void Season_WithinTheYear_IncludesBothEnds(int month, int day, bool contains) =>
        Assert.Equal(contains, new Season(new(4, 1), new(10, 31)).Contains(new LocalDate(2025, month, day)));

    [Theory]
    [InlineData(12, 14, false)]
    [InlineData(12, 15, true)]
    [InlineData(1, 1, true)]
    [InlineData(2, 28, true)]
    [InlineData(3, 1, false)]
    public void Season_OverNewYear_Wraps(int month, int day, bool contains) =>
        Assert.Equal(contains, new Season(new(12, 15), new(2, 28)).Contains(new LocalDate(2025, month, day)));

    [Fact]
    public void Season_OverNewYear_HasNo29FebruaryUnlessItSaysSo()
    {
        Assert.False(new Season(new(12, 15), new(2, 28)).Contains(new LocalDate(2024, 2, 29)));
        Assert.True(new Season(new(12, 15), new(2, 29)).Contains(new LocalDate(2024, 2, 29)));
    }

    [Theory]
    [InlineData(2024, 12, 30, false)]
    [InlineData(2024, 12, 31, true)]
    [InlineData(2025, 1, 2, true)]
    [InlineData(2025, 1, 3, false)]
    [InlineData(2030, 12, 31, true)]
    public void Holiday_EveryYear_RunsIntoTheNextYear(int year, int month, int day, bool contains)
    {
        var holiday = EveryYear("KZ", new AnnualDate(12, 31), days: 3);
        Assert.Equal(contains, holiday.Contains(new LocalDate(year, month, day)));
    }

    [Fact]
    public void Holiday_Dated_OnlyInItsYear()
    {
        var holiday = EveryYear("TR", new AnnualDate(3, 30), days: 3) with
        {
            Annual = null,
            Dated = new LocalDate(2025, 3, 30),
        };
        Assert.False(holiday.Contains(new LocalDate(2025, 3, 29)));
        Assert.True(holiday.Contains(new LocalDate(2025, 3, 30)));
        Assert.True(holiday.Contains(new LocalDate(2025, 4, 1)));
        Assert.False(holiday.Contains(new LocalDate(2025, 4, 2)));
        Assert.False(holiday.Contains(new LocalDate(2026, 3, 30)));
    }

    [Fact]
    public void Runs_OnAHoliday_No()
    {
        var nauryz = EveryYear("KZ", new AnnualDate(3, 21), days: 3);
        var days = Days(Weekdays.Daily) with { HolidaysOf = new Country("KZ"), Holidays = [nauryz] };
        Assert.True(days.Runs(new LocalDate(2025, 3, 20)));
        Assert.False(days.Runs(new LocalDate(2025, 3, 21)));
        Assert.False(days.Runs(new LocalDate(2025, 3, 23)));
        Assert.True(days.Runs(new LocalDate(2025, 3, 24)));
    }

    [Theory]
    [InlineData(8, 0, 0, true)]
    [InlineData(7, 59, 59, false)]
    [InlineData(17, 59, 59, true)]
    [InlineData(18, 0, 0, false)]
    public void Window_ByDay_ClosesBeforeItsLastSecond(int hour, int minute, int second, bool isOpen) =>
        Assert.Equal(isOpen, Window(8, 18).IsOpen(new LocalDateTime(2025, 1, 6, hour, minute, second)));

    [Theory]
    [InlineData(22, 0, 0, true)]
    [InlineData(23, 59, 59, true)]
    [InlineData(0, 0, 0, true)]
    [InlineData(4, 59, 59, true)]
    [InlineData(5, 0, 0, false)]
    [InlineData(21, 59, 59, false)]
    public void Window_ByNight_WrapsMidnight(int hour, int minute, int second, bool isOpen) =>
        Assert.Equal(isOpen, Window(22, 5).IsOpen(new LocalDateTime(2025, 1, 6, hour, minute, second)));

    [Fact]
    public void Window_UntilMidnight_IncludesTheLastSecond() =>
        Assert.True(Window(8, 24).IsOpen(new LocalDateTime(2025, 1, 6, 23, 59, 59)));

    [Fact]
    public void Window_ByNight_BelongsToTheDayOfEachMoment()
    {
        var hours = Window(22, 5) with { Days = Days(Weekdays.Monday) };
        Assert.True(hours.IsOpen(new LocalDateTime(2025, 1, 6, 23, 0)));
        Assert.True(hours.IsOpen(new LocalDateTime(2025, 1, 6, 4, 0)));
        Assert.False(hours.IsOpen(new LocalDateTime(2025, 1, 7, 4, 0)));
    }

    [Fact]
    public void Always_NeverCloses()
    {
        Assert.True(OpeningHours.Always.IsAlways);
        Assert.True(OpeningHours.Always.IsOpen(new LocalDateTime(2025, 1, 1, 0, 0)));
        Assert.False(Window(8, 18).IsAlways);
    }

    private static OpeningHours Window(int from, int to) => new(null, new TimeWindow(from * 3_600, to * 3_600));

    private static Holiday EveryYear(string country, AnnualDate first, int days) => new()
    {
        Country = new Country(country),
        Name = "A holiday",
        Annual = first,
        Days = days,
        Provenance = default,
    };

    private static OperatingDays Days(Weekdays weekdays) =>
        new() { Id = "days", Weekdays = weekdays, Provenance = default };
}
