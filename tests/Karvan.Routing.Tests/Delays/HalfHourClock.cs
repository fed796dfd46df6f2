using Karvan.Model;
using NodaTime;

namespace Karvan.Routing.Tests.Delays;

/// <summary>Opening hours and local months by asking at every half hour: no world changes between two.</summary>
internal sealed class HalfHourClock(OpeningHours hours, DateTimeZone zone, int first, int last)
{
    private const int Slot = 1_800;

    private readonly bool?[] _isOpen = new bool?[((last - first) / Slot) + 2];
    private readonly int[] _months = new int[((last - first) / Slot) + 2];

    /// <summary>Gives the first open second from one on; null: none up to the last.</summary>
    public int? FirstOpen(int seconds)
    {
        if (hours.IsAlways)
        {
            return seconds > last ? null : seconds;
        }

        while (seconds <= last)
        {
            var slot = SlotOf(seconds);
            _isOpen[slot] ??= hours.IsOpen(ToLocal(slot));
            if (_isOpen[slot]!.Value)
            {
                return seconds;
            }

            seconds = StartOf(slot + 1);
        }

        return null;
    }

    /// <summary>Gives the local month of a second.</summary>
    public int MonthAt(int seconds)
    {
        var slot = SlotOf(seconds);
        if (_months[slot] == 0)
        {
            _months[slot] = ToLocal(slot).Month;
        }

        return _months[slot];
    }

    private int SlotOf(int seconds) => (seconds / Slot) - (first / Slot);

    private int StartOf(int slot) => ((first / Slot) + slot) * Slot;

    private LocalDateTime ToLocal(int slot) => new Moment(StartOf(slot)).ToInstant().InZone(zone).LocalDateTime;
}
