using CsCheck;

namespace Karvan.Kernel.Tests;

/// <summary>Calendars, against a look at every tick.</summary>
public class TickCalendarTests
{
    private static readonly TickCalendar Week = new(20, new OpenInterval(3, 7), new OpenInterval(9, 12));

    [Fact]
    public void Everything_AtEveryTick_IsWhatCountingGives() =>
        Gen.Select(Gen.Long[0, 90], Gen.Long[0, 60]).Sample((tick, work) => Compare(tick, work));

    [Fact]
    public void NextClosing_OpenAcrossThePeriodsEnd_RunsOn()
    {
        var night = new TickCalendar(24, new OpenInterval(0, 5), new OpenInterval(22, 24));

        Assert.Equal(29, night.NextClosing(23));
    }

    [Fact]
    public void Constructor_BadIntervals_Throws()
    {
        Assert.Throws<ArgumentException>(() => new TickCalendar(10, new OpenInterval(0, 10)));
        Assert.Throws<ArgumentException>(() => new TickCalendar(10));
        Assert.Throws<ArgumentException>(() => new TickCalendar(10, new OpenInterval(4, 6), new OpenInterval(6, 8)));
        Assert.Throws<ArgumentException>(() => new TickCalendar(10, new OpenInterval(4, 11)));
    }

    private static void Compare(long tick, long work)
    {
        bool isOpen = tick % 20 is (>= 3 and < 7) or (>= 9 and < 12);
        Assert.Equal(isOpen, Week.IsOpen(tick));

        long opening = tick;
        while (!Week.IsOpen(opening))
        {
            opening++;
        }

        Assert.Equal(opening, Week.NextOpening(tick));

        long closing = tick;
        while (Week.IsOpen(closing))
        {
            closing++;
        }

        Assert.Equal(closing, Week.NextClosing(tick));

        long end = opening;
        for (long left = work; left > 0; end++)
        {
            left -= Week.IsOpen(end) ? 1 : 0;
        }

        Assert.Equal(end, Week.EndOfWork(tick, work));
    }
}
