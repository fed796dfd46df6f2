using Karvan.Kernel;

namespace Karvan.Simulation;

/// <summary>Somebody who waits at a terminal until something is so there, and is not woken before.</summary>
/// <remarks>Asked whenever goods have become ready. Mostly the answer is no, and a process that is woken to find that
/// out is an event: those were a tenth of all in a year.</remarks>
internal sealed class Lookout(TerminalState terminal, string name, Func<bool> isSo)
{
    private readonly Gate _gate = new(terminal.Engine, name);
    private bool _isListed;

    /// <summary>Waits until it is so, behind those who wait at the terminal already, for so long at most [s].</summary>
    public Wait<bool> Come(long patience = Engine.Forever)
    {
        if (!_isListed)
        {
            _isListed = true;
            terminal.Lookouts.Add(this);
        }

        return _gate.Pass(patience: patience);
    }

    /// <summary>Wakes who waits if it is so.</summary>
    /// <returns>Whether nobody waits any more.</returns>
    public bool TryWake()
    {
        if (_gate.Waiting > 0 && !isSo())
        {
            return false;
        }

        _gate.Open();
        _gate.Close();
        _isListed = false;
        return true;
    }
}
