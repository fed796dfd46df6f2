using System.Globalization;
using System.Numerics;

namespace Karvan.Kernel;

/// <summary>A 64-bit fingerprint of a run: every event's tick, priority, sequence, kind and entity, in order.</summary>
/// <remarks>
/// Two runs with the same hash took the same course. The mixing step is that of xxHash64 (Yann Collet); the whole is
/// not a cryptographic hash.
/// </remarks>
public sealed class EventLogHash : ISimulationObserver
{
    private const ulong Multiply = 0x9E37_79B1_85EB_CA87;

    private const ulong Spread = 0xC2B2_AE3D_27D4_EB4F;

    /// <summary>Gets the hash of all events so far.</summary>
    public ulong Value { get; private set; } = Spread;

    /// <summary>Gets the number of events so far.</summary>
    public long Count { get; private set; }

    /// <inheritdoc/>
    public void OnEvent(in EventRecord record)
    {
        ulong hash = Mix(Value, (ulong)record.Tick);
        hash = Mix(hash, (ulong)record.Sequence);
        hash = Mix(hash, ((ulong)(ushort)record.Priority << 48) | ((ulong)record.Kind << 32) | (uint)record.Entity);
        Value = hash;
        Count++;
    }

    /// <summary>Gives the hash as 16 hexadecimal digits.</summary>
    public override string ToString() => Value.ToString("x16", CultureInfo.InvariantCulture);

    private static ulong Mix(ulong hash, ulong word) =>
        BitOperations.RotateLeft(hash ^ (word * Spread), 31) * Multiply;
}
