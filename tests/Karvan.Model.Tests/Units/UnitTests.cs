using NodaTime;

namespace Karvan.Model.Tests;

public sealed class UnitTests
{
    [Theory]
    [InlineData("12.5", 12_500)]
    [InlineData("0.0005", 0)]
    [InlineData("0.0015", 2)]
    [InlineData("0.0025", 2)]
    public void Mass_FromTonnes_RoundsHalfToEven(string tonnes, long kilograms) =>
        Assert.Equal(kilograms, Mass.FromTonnes(Decimals.Parse(tonnes)).Kilograms);

    [Fact]
    public void Mass_Negative_Throws()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Mass.FromTonnes(-0.001m));
        Assert.Throws<ArgumentOutOfRangeException>(() => Mass.FromKilograms(-1));
    }

    [Fact]
    public void Mass_Sum_IsCheckedForOverflow() =>
        Assert.Throws<OverflowException>(() => Mass.FromKilograms(long.MaxValue) + Mass.FromKilograms(1));

    [Theory]
    [InlineData("0.125", 12)]
    [InlineData("0.135", 14)]
    [InlineData("-0.125", -12)]
    [InlineData("1234.5", 123_450)]
    public void Money_FromDollars_RoundsHalfToEven(string dollars, long cents) =>
        Assert.Equal(cents, Money.FromDollars(Decimals.Parse(dollars)).Cents);

    [Fact]
    public void Money_Difference_MayBeNegative() =>
        Assert.Equal(Money.FromCents(-5), Money.FromCents(10) - Money.FromCents(15));

    [Fact]
    public void Units_ToText_AreTheSameInEveryCulture()
    {
        Assert.Equal("12.5 t", Mass.FromKilograms(12_500).ToString());
        Assert.Equal("1234.50 USD", Money.FromCents(123_450).ToString());
        Assert.Equal("40.2 kg CO2e", Emissions.FromGrams(40_200).ToString());
        Assert.Equal("2025-01-06T08:00:00Z", At(2025, 1, 6, 8).ToString());
    }

    [Fact]
    public void Emissions_Negative_Throws() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Emissions.FromGrams(-1));

    [Fact]
    public void Moment_FromInstant_DropsPartsOfASecond()
    {
        Assert.Equal(-1, Moment.FromInstant(Moment.Epoch - Duration.FromMilliseconds(1)).Seconds);
        Assert.Equal(0, Moment.FromInstant(Moment.Epoch + Duration.FromMilliseconds(999)).Seconds);
    }

    [Fact]
    public void Moment_ToInstantAndBack_IsTheSame()
    {
        var moment = At(2025, 3, 30, 1);
        Assert.Equal(moment, Moment.FromInstant(moment.ToInstant()));
        Assert.Equal(Instant.FromUtc(2025, 3, 30, 1, 0), moment.ToInstant());
    }

    [Fact]
    public void Moment_Beyond32Bits_Throws() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Moment.FromInstant(Instant.FromUtc(2068, 2, 1, 0, 0)));

    [Fact]
    public void Moment_InTheLastYear_Fits() => Assert.Equal(2067, At(2067, 12, 31, 0).ToInstant().InUtc().Year);

    [Fact]
    public void TimeSpread_OutOfOrder_Throws()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new TimeSpread(-1, 0, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => new TimeSpread(2, 1, 3));
        Assert.Throws<ArgumentOutOfRangeException>(() => new TimeSpread(1, 3, 2));
    }

    [Fact]
    public void TimeSpread_Constant_HasThreeEqualValues() =>
        Assert.Equal(new TimeSpread(7, 7, 7), TimeSpread.Constant(7));

    private static Moment At(int year, int month, int day, int hour) =>
        Moment.FromInstant(Instant.FromUtc(year, month, day, hour, 0));
}
