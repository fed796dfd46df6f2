namespace Karvan.Simulation;

/// <summary>Vehicles hold places that others wait for, in a ring, and nobody has moved for weeks.</summary>
public sealed class CorridorStandstillException : Exception
{
    /// <summary>Makes the exception.</summary>
    public CorridorStandstillException()
        : this("The corridor stands still.")
    {
    }

    /// <summary>Makes the exception with the ring in words.</summary>
    public CorridorStandstillException(string message)
        : base(message)
    {
    }

    /// <summary>Makes the exception with the ring in words and its cause.</summary>
    public CorridorStandstillException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
