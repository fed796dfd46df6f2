namespace Karvan.Model.Tests;

public sealed class DepartureTests
{
    private const int Hour = 3_600;

    [Fact]
    public void UsualWait_ByTheClock_IsNone() => Assert.Equal(0, Make(DepartureKind.At).UsualWaitSeconds);

    [Fact]
    public void UsualWait_Interval_IsItsMedianResidual() =>
        Assert.Equal(24 * Hour, (Make(DepartureKind.Every) with { IntervalSeconds = 48 * Hour }).UsualWaitSeconds);

    [Fact]
    public void UsualWait_FullLoad_IsAtMostTheLongestWait()
    {
        var full = Make(DepartureKind.Full) with { IntervalSeconds = 144 * Hour };
        Assert.Equal(72 * Hour, full.UsualWaitSeconds);
        Assert.Equal(30 * Hour, (full with { LongestWaitSeconds = 30 * Hour }).UsualWaitSeconds);
        Assert.Equal(72 * Hour, (full with { LongestWaitSeconds = 90 * Hour }).UsualWaitSeconds);
    }

    [Fact]
    public void UsualWait_Interval_KnowsNoLongestWait()
    {
        var every = Make(DepartureKind.Every) with { IntervalSeconds = 48 * Hour, LongestWaitSeconds = Hour };
        Assert.Equal(24 * Hour, every.UsualWaitSeconds);
    }

    [Fact]
    public void UsualWait_Demand_IsTheNotice() =>
        Assert.Equal(36 * Hour, (Make(DepartureKind.Demand) with { NoticeSeconds = 36 * Hour }).UsualWaitSeconds);

    [Theory]
    [InlineData(1, null)]
    [InlineData(2, 7_200)]
    public void FindWait_ByMonth_NullWhereNoneWasObserved(int month, int? seconds)
    {
        var february = new Wait(new TimeSpread(0, 7_200, 9_000), default);
        var time = new ProcessTime
        {
            Process = TimeSpread.Constant(60),
            Waits = [null, february, null, null, null, null, null, null, null, null, null, null],
        };
        Assert.Equal(seconds, time.FindWait(month)?.Time.MedianSeconds);
    }

    [Fact]
    public void FindWait_NoMonths_NoQueue() =>
        Assert.Null(new ProcessTime { Process = TimeSpread.Constant(60) }.FindWait(12));

    [Theory]
    [InlineData(CallKind.Stop, true, true)]
    [InlineData(CallKind.Board, true, false)]
    [InlineData(CallKind.Alight, false, true)]
    [InlineData(CallKind.Pass, false, false)]
    public void Call_Kind_SaysWhatMayHappen(CallKind kind, bool canBoard, bool canAlight)
    {
        var call = new Call { Kind = kind, Location = new(0), Provenance = default };
        Assert.Equal((canBoard, canAlight), (call.CanBoard, call.CanAlight));
    }

    private static Departure Make(DepartureKind kind) => new() { Kind = kind, Provenance = default };
}
