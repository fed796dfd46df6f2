using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace Karvan.Kernel;

/// <summary>The living processes of a simulation by number: what an event refers to.</summary>
internal sealed class SeatTable
{
    private const int None = -1;

    /// <summary>A seat that is never taken.</summary>
    public const int Empty = 0;

    private Seat[] _seats = new Seat[16];

    private int _used = 1;

    private int _free = None;

    public SeatTable() => _seats[Empty].Process = ProcessFrame.Nobody;

    /// <summary>Gets the processes in their seats, in order of number.</summary>
    public IEnumerable<ProcessFrame> Taken =>
        _seats.Take(_used).Select(seat => seat.Process).OfType<ProcessFrame>().Skip(1);

    /// <summary>Gets the process in a seat that is taken; in the empty one, nobody.</summary>
    public ProcessFrame this[int number] => _seats[number].Process!;

    /// <summary>Finds the process whose event this is; false: it was left, or waits for another.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryFind(in Event item, [NotNullWhen(true)] out ProcessFrame? process)
    {
        process = _seats[item.Slot].Process;
        return process is not null && process.PendingOrder == item.Order;
    }

    public int Take(ProcessFrame process)
    {
        int number = _free;
        if (number != None)
        {
            _free = _seats[number].Next;
        }
        else
        {
            if (_used == _seats.Length)
            {
                Array.Resize(ref _seats, _used * 2);
            }

            number = _used++;
        }

        _seats[number].Process = process;
        return number;
    }

    public void Leave(int number)
    {
        ref var seat = ref _seats[number];
        (seat.Process, seat.Next) = (null, _free);
        _free = number;
    }

    /// <summary>A struct around the reference, so that storing it needs no check of the array's type.</summary>
    private struct Seat
    {
        public ProcessFrame? Process;

        public int Next;
    }
}
