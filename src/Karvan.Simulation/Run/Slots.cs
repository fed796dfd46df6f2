namespace Karvan.Simulation;

/// <summary>The slots of a lane, counted as they pass: which are taken, by our vehicles and by others.</summary>
/// <remarks>The number of a slot is a place in line that stays when a closure slows the lane. A queue with one server
/// and equal times is a number alone: the first slot that nobody has (Lindley, Proc. Camb. Phil. Soc. 48,
/// 1952).</remarks>
internal sealed class Slots(double perDay, Others? others, bool doOthersYield, double mostWaiting)
{
    private const double Day = 86_400;

    private double _passed;
    private long _at;
    private double _perSecond = perDay / Day;
    private double _free;
    private double _yielding;
    private double _given;

    /// <summary>Slows the lane to a share of its slots from now on; 0: none passes.</summary>
    public void SetShare(long now, double share)
    {
        Settle(now);
        _perSecond = perDay * share / Day;
    }

    /// <summary>Takes the next slot for one of ours that comes now, or so many slots.</summary>
    public double Take(long now, bool goesBeforeOthers, double slots = 1)
    {
        Settle(now);
        if (!goesBeforeOthers)
        {
            GiveToYielding(_yielding);
        }

        double slot = Math.Max(_passed, _free);
        _free = slot + slots;
        return slot;
    }

    /// <summary>Gives the next slot that nobody has by now.</summary>
    public double NextAt(long now)
    {
        Settle(now);
        return Math.Max(_passed, _free);
    }

    /// <summary>Gives when a slot begins as things stand [tick]; <see cref="Engine.Forever"/>: none passes.</summary>
    public long BeginOf(double slot, long now)
    {
        double left = slot - _passed - ((now - _at) * _perSecond);
        return left <= 1e-9 ? now
            : _perSecond == 0 ? Engine.Forever
            : now + (long)Math.Ceiling(left / _perSecond);
    }

    /// <summary>Notes that who has the slot enters only now; gives the first that comes after it.</summary>
    public double EnterLate(long now)
    {
        Settle(now);
        _free = Math.Max(_free, _passed + 1);
        return _passed + 1;
    }

    /// <summary>Gives whether who comes now has to wait.</summary>
    public bool IsTaken(long now) => NextAt(now) > _passed;

    /// <summary>Gives how many wait, of ours and of others.</summary>
    public double WaitingAt(long now)
    {
        Settle(now);
        return Math.Floor(Math.Max(0, _free - _passed)) + _yielding;
    }

    /// <summary>Gives how many slots others have got since this was last asked.</summary>
    public double TakeGiven()
    {
        double given = _given;
        _given = 0;
        return given;
    }

    private void Settle(long now)
    {
        while (others is not null && others.Next <= now)
        {
            Come(_passed + ((others.Next - _at) * _perSecond));
            others.Draw();
        }

        _passed += (now - _at) * _perSecond;
        _at = now;
        GiveUntil(_passed);
    }

    // One who would wait too long does not come: what is not loaded, or goes another way.
    private void Come(double passed)
    {
        GiveUntil(passed);
        bool waits = _free + _yielding > passed;
        if (waits && _free + _yielding - passed > mostWaiting)
        {
            return;
        }

        if (waits && doOthersYield)
        {
            _yielding++;
            return;
        }

        _free = Math.Max(_free, passed) + 1;
        _given++;
    }

    // Those who let others go before them have the slots that have begun without anybody.
    private void GiveUntil(double passed)
    {
        if (_yielding > 0 && _free < passed)
        {
            GiveToYielding(Math.Min(_yielding, Math.Ceiling(passed - _free)));
        }
    }

    private void GiveToYielding(double count)
    {
        _free += count;
        _yielding -= count;
        _given += count;
    }
}
