using System.Runtime.CompilerServices;

namespace Karvan.Kernel;

/// <summary>Processes in line: by priority, lower first, and in order of arrival within one.</summary>
/// <remarks>One list for each priority that has occurred; a process stands in one line at
/// most and its seat is its node.</remarks>
internal sealed class WaitLine(SeatTable seats)
{
    private Level[] _levels = new Level[1];

    private int _levelCount;

    /// <summary>Gets the number of processes in line.</summary>
    public int Count { get; private set; }

    /// <summary>Gets the process at the head, if any.</summary>
    public ProcessFrame? First
    {
        get
        {
            if (Count > 0)
            {
                foreach (ref readonly var level in _levels.AsSpan(0, _levelCount))
                {
                    if (level.Head != SeatTable.Empty)
                    {
                        return seats[level.Head].Process;
                    }
                }
            }

            return null;
        }
    }

    public void Append(ProcessFrame process, short priority)
    {
        ref var level = ref LevelOf(priority);
        process.IsInLine = true;
        process.LinePriority = priority;
        ref var seat = ref seats[process.Slot];
        (seat.Before, seat.Behind) = (level.Tail, SeatTable.Empty);
        seats[level.Tail].Behind = process.Slot;
        level.Head = level.Head != SeatTable.Empty ? level.Head : process.Slot;
        level.Tail = process.Slot;
        Count++;
    }

    public void Remove(ProcessFrame process)
    {
        ref var level = ref LevelOf(process.LinePriority);
        ref var seat = ref seats[process.Slot];
        (int before, int behind) = (seat.Before, seat.Behind);
        seats[before].Behind = behind;
        seats[behind].Before = before;
        level.Head = before != SeatTable.Empty ? level.Head : behind;
        level.Tail = behind != SeatTable.Empty ? level.Tail : before;
        seat.Before = SeatTable.Empty;
        process.IsInLine = false;
        Count--;
    }

    /// <summary>Gives the process that stands behind another, across priorities.</summary>
    public ProcessFrame? After(ProcessFrame process)
    {
        int behind = seats[process.Slot].Behind;
        if (behind != SeatTable.Empty)
        {
            return seats[behind].Process;
        }

        foreach (ref readonly var level in _levels.AsSpan(0, _levelCount))
        {
            if (level.Priority > process.LinePriority && level.Head != SeatTable.Empty)
            {
                return seats[level.Head].Process;
            }
        }

        return null;
    }

    // The common line has one priority.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ref Level LevelOf(short priority)
    {
        if (_levelCount > 0 && _levels[0].Priority == priority)
        {
            return ref _levels[0];
        }

        return ref FindLevel(priority);
    }

    private ref Level FindLevel(short priority)
    {
        int index = 0;
        while (index < _levelCount && _levels[index].Priority < priority)
        {
            index++;
        }

        if (index == _levelCount || _levels[index].Priority != priority)
        {
            Insert(index, priority);
        }

        return ref _levels[index];
    }

    private void Insert(int index, short priority)
    {
        if (_levelCount == _levels.Length)
        {
            Array.Resize(ref _levels, _levelCount * 2);
        }

        Array.Copy(_levels, index, _levels, index + 1, _levelCount - index);
        _levels[index] = new() { Priority = priority };
        _levelCount++;
    }

    /// <summary>The seats of the first and the last of one priority, <see cref="SeatTable.Empty"/> for
    /// nobody.</summary>
    private struct Level
    {
        public int Head;

        public int Tail;

        public short Priority;
    }
}
