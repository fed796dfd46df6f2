using NodaTime;

namespace Karvan.Tests;

public sealed class AskedTimeTests
{
    private static readonly DateTimeZone Almaty = DateTimeZoneProviders.Tzdb["Asia/Almaty"];

    [Theory]
    [InlineData("2025-06-02", "2025-06-01T19:00:00Z")]
    [InlineData("2025-06-02T08:00", "2025-06-02T03:00:00Z")]
    [InlineData("2025-06-02 08:00", "2025-06-02T03:00:00Z")]
    [InlineData("2025-06-02T08:00Z", "2025-06-02T08:00:00Z")]
    [InlineData("2025-06-02T08:00+08:00", "2025-06-02T00:00:00Z")]
    [InlineData("2025-06-02T08:00-03:30", "2025-06-02T11:30:00Z")]
    [InlineData("2024-02-29", "2024-02-28T18:00:00Z")]
    public void ToMoment_AskedTime_IsOnTheClockOfThePlace(string text, string utc)
    {
        Assert.True(AskedTime.TryParse(text, out var asked));

        Assert.Equal(utc, asked.ToMoment(Almaty).ToString());
    }

    [Theory]
    [InlineData("2025-06-02", "2025-06-02T19:00:00Z")]
    [InlineData("2025-06-02T08:00", "2025-06-02T03:00:00Z")]
    public void ToEndMoment_DateAlone_IsItsEnd(string text, string utc)
    {
        Assert.True(AskedTime.TryParse(text, out var asked));

        Assert.Equal(utc, asked.ToEndMoment(Almaty).ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("tomorrow")]
    [InlineData("2025-6-2")]
    [InlineData("02.06.2025")]
    [InlineData("2025-02-29")]
    [InlineData("2025-13-01")]
    [InlineData("2025-00-01")]
    [InlineData("1999-12-31")]
    [InlineData("2061-01-01")]
    [InlineData("2025-06-02T")]
    [InlineData("2025-06-02T8:00")]
    [InlineData("2025-06-02T24:00")]
    [InlineData("2025-06-02T08:60")]
    [InlineData("2025-06-02T08:00+8")]
    [InlineData("2025-06-02T08:00+15:00")]
    [InlineData("2025-06-02T08:00 UTC")]
    [InlineData("٢٠٢٥-٠٦-٠٢")]
    public void TryParse_OtherForm_ReturnsFalse(string text) => Assert.False(AskedTime.TryParse(text, out _));
}
