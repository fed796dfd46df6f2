using Karvan.Model;

namespace Karvan.Feed.Tests;

/// <summary>What single cells may hold; none of it depends on the culture.</summary>
public class CellTextTests
{
    [Theory]
    [InlineData("0:00", 0)]
    [InlineData("9:05", 32_700)]
    [InlineData("09:05", 32_700)]
    [InlineData("73:30", 264_600)]
    [InlineData("1:02:03", 3_723)]
    [InlineData("20000:00", 72_000_000)]
    public void TryDuration_WellFormed_GivesSeconds(string text, int seconds)
    {
        Assert.True(CellText.TryDuration(text, out var read));
        Assert.Equal(seconds, read);
    }

    [Theory]
    [InlineData("")]
    [InlineData("9")]
    [InlineData("9:5")]
    [InlineData("9:60")]
    [InlineData("9:05:60")]
    [InlineData("9:05:0")]
    [InlineData("-1:00")]
    [InlineData(" 9:00")]
    [InlineData("20001:00")]
    [InlineData("999999:00")]
    [InlineData("٩:٠٠")]
    public void TryDuration_Malformed_Fails(string text) => Assert.False(CellText.TryDuration(text, out _));

    [Theory]
    [InlineData("0", "0")]
    [InlineData("-12.50", "-12.5")]
    [InlineData("0.123", "0.123")]
    [InlineData("007", "7")]
    public void TryNumber_WellFormed_GivesIt(string text, string expected)
    {
        Assert.True(CellText.TryNumber(text, 3, out var value));
        Assert.Equal(decimal.Parse(expected, System.Globalization.CultureInfo.InvariantCulture), value);
    }

    [Theory]
    [InlineData("")]
    [InlineData("-")]
    [InlineData(".5")]
    [InlineData("5.")]
    [InlineData("1,5")]
    [InlineData("1 000")]
    [InlineData("+1")]
    [InlineData("1e3")]
    [InlineData("NaN")]
    [InlineData("1.2345")]
    [InlineData("1234567890123456789")]
    [InlineData("١")]
    public void TryNumber_Malformed_Fails(string text) => Assert.False(CellText.TryNumber(text, 3, out _));

    [Theory]
    [InlineData("08:00-20:00", 28_800, 72_000)]
    [InlineData("22:00-05:00", 79_200, 18_000)]
    [InlineData("22:00-00:00", 79_200, 86_400)]
    [InlineData("00:00-24:00", 0, 86_400)]
    public void TryWindow_WellFormed_GivesIt(string text, int from, int to)
    {
        Assert.True(CellText.TryWindow(text, out var window));
        Assert.Equal(new TimeWindow(from, to), window);
    }

    [Theory]
    [InlineData("8:00-20:00")]
    [InlineData("08:00-08:00")]
    [InlineData("08:00–20:00")]
    [InlineData("24:00-08:00")]
    [InlineData("08:00-24:01")]
    public void TryWindow_Malformed_Fails(string text) => Assert.False(CellText.TryWindow(text, out _));

    [Theory]
    [InlineData("2024-02-29", true)]
    [InlineData("2025-02-29", false)]
    [InlineData("2025-13-01", false)]
    [InlineData("2025-00-01", false)]
    [InlineData("2025-1-01", false)]
    [InlineData("1899-01-01", false)]
    [InlineData("2025/01/01", false)]
    public void TryDate_Text_FitsTheCalendar(string text, bool fits) => Assert.Equal(fits, CellText.TryDate(text, out _));

    [Theory]
    [InlineData("02-29", true)]
    [InlineData("02-30", false)]
    [InlineData("12-31", true)]
    [InlineData("00-10", false)]
    public void TryMonthDay_Text_FitsTheCalendar(string text, bool fits) =>
        Assert.Equal(fits, CellText.TryMonthDay(text, out _));

    [Theory]
    [InlineData("KZ-AAU", true)]
    [InlineData("a_b.c-1", true)]
    [InlineData("", false)]
    [InlineData("KZ AAU", false)]
    [InlineData("ıd", false)]
    public void IsId_Text_IsPlainAscii(string text, bool expected) => Assert.Equal(expected, CellText.IsId(text));

    [Fact]
    public void IsId_SixtyOneLetters_Fails()
    {
        Assert.True(CellText.IsId(new string('a', 60)));
        Assert.False(CellText.IsId(new string('a', 61)));
    }
}
