using System.Runtime.CompilerServices;

namespace Karvan.Kernel;

/// <summary>The living processes of a simulation by number: what events refer to and lines are made of.</summary>
/// <remarks>
/// Whatever changes with every event is here and a number, since storing a reference costs several times more. For the
/// same reason a seat remembers who left it: most often the same frame comes back to it, and is not stored again. The
/// end of every run makes the free seats forget, as the pools do; see <see cref="FramePool"/>.
/// </remarks>
internal sealed class SeatTable
{
    /// <summary>A seat that is never taken, and in lines nobody: its neighbors mean nothing.</summary>
    public const int Empty = 0;

    private const int None = -1;

    private Seat[] _seats = new Seat[16];

    private int _used = 1;

    /// <summary>The first seat that is free again, and so on by <see cref="Seat.Behind"/>.</summary>
    private int _free = None;

    public SeatTable() => _seats[Empty].Process = ProcessFrame.Nobody;

    /// <summary>Gets the processes in their seats, without their legs, in order of number.</summary>
    public IEnumerable<ProcessFrame> Taken =>
        _seats.Take(_used).Skip(1).Where(seat => seat.Before != None && seat.Process is not Leg)
            .Select(seat => seat.Process!);

    /// <summary>Gets the seat of a number.</summary>
    public ref Seat this[int number] => ref _seats[number];

    /// <summary>Tells whether a process waits for an event.</summary>
    public bool IsAwaited(in Event item) => _seats[item.Slot].Awaited == item.Order;

    /// <summary>Finds the process whose event this is, and lets it wait no longer; false: it was left, or waits for
    /// another.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryResume(in Event item, out ProcessFrame process)
    {
        ref var seat = ref _seats[item.Slot];
        process = seat.Process!;
        if (seat.Awaited != item.Order)
        {
            return false;
        }

        seat.Awaited = 0;
        return true;
    }

    public int Take(ProcessFrame process)
    {
        int number = _free;
        if (number != None)
        {
            _free = _seats[number].Behind;
        }
        else
        {
            if (_used == _seats.Length)
            {
                Array.Resize(ref _seats, _used * 2);
            }

            number = _used++;
        }

        ref var seat = ref _seats[number];
        if (seat.Process != process)
        {
            seat.Process = process;
        }

        seat.Before = Empty;
        return number;
    }

    public void Leave(int number)
    {
        ref var seat = ref _seats[number];
        (seat.Awaited, seat.Behind, seat.Before) = (0, _free, None);
        _free = number;
    }

    /// <summary>Forgets who left the free seats. Those left since the last time are the first.</summary>
    public void ForgetLeft()
    {
        for (int number = _free; number != None && _seats[number].Process is not null; number = _seats[number].Behind)
        {
            _seats[number].Process = null;
        }
    }

    /// <summary>What changes with every event of a process.</summary>
    public struct Seat
    {
        /// <summary>Who sits here, or sat here last.</summary>
        public ProcessFrame? Process;

        /// <summary>The order of the event that will resume it; events of another order are void. 0: none.</summary>
        public ulong Awaited;

        /// <summary>The seats of its neighbors in the line it stands in, <see cref="Empty"/> for nobody.</summary>
        public int Before;

        public int Behind;
    }
}
