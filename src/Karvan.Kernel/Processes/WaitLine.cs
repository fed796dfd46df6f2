using System.Runtime.CompilerServices;

namespace Karvan.Kernel;

/// <summary>Processes in line: by priority, lower first, and in order of arrival within one.</summary>
/// <remarks>One list for each priority that has occurred; a process stands in one line at
/// most and is its own node.</remarks>
internal sealed class WaitLine
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
                    if (level.Head is { } head)
                    {
                        return head;
                    }
                }
            }

            return null;
        }
    }

    public void Append(ProcessFrame process, short priority)
    {
        ref var level = ref LevelOf(priority);
        process.Line = this;
        process.LinePriority = priority;
        process.Next = null;
        process.Previous = level.Tail;
        if (level.Tail is { } tail)
        {
            tail.Next = process;
        }
        else
        {
            level.Head = process;
        }

        level.Tail = process;
        Count++;
    }

    public void Remove(ProcessFrame process)
    {
        ref var level = ref LevelOf(process.LinePriority);
        if (process.Previous is { } previous)
        {
            previous.Next = process.Next;
        }
        else
        {
            level.Head = process.Next;
        }

        if (process.Next is { } next)
        {
            next.Previous = process.Previous;
        }
        else
        {
            level.Tail = process.Previous;
        }

        process.Line = null;
        process.Next = process.Previous = null;
        Count--;
    }

    /// <summary>Gives the process that stands behind another, across priorities.</summary>
    public ProcessFrame? After(ProcessFrame process)
    {
        if (process.Next is { } next)
        {
            return next;
        }

        foreach (ref readonly var level in _levels.AsSpan(0, _levelCount))
        {
            if (level.Priority > process.LinePriority && level.Head is { } head)
            {
                return head;
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

    private struct Level
    {
        public short Priority;

        public ProcessFrame? Head;

        public ProcessFrame? Tail;
    }
}
