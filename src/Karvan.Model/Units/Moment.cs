using NodaTime;

namespace Karvan.Model;

/// <summary>An instant in whole seconds since 2000-01-01T00:00:00Z, in 32 bits: until January 2068.</summary>
/// <remarks>The planner compares and adds these seconds; civil time appears only where people read it.</remarks>
/// <param name="Seconds">Seconds since the epoch [s].</param>
public readonly record struct Moment(int Seconds) : IComparable<Moment>
{
    /// <summary>The instant that counts as zero.</summary>
    public static readonly Instant Epoch = Instant.FromUtc(2000, 1, 1, 0, 0);

    /// <summary>Makes a moment from an instant; parts of a second are dropped.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The instant is outside 1932–2068.</exception>
    public static Moment FromInstant(Instant instant)
    {
        var seconds = (instant - Epoch).TotalSeconds;
        if (seconds is < int.MinValue or > int.MaxValue)
        {
            throw new ArgumentOutOfRangeException(nameof(instant), instant, "A moment lies between 1932 and 2068.");
        }

        return new((int)Math.Floor(seconds));
    }

    /// <summary>Gives the instant.</summary>
    public Instant ToInstant() => Epoch + Duration.FromSeconds(Seconds);

    /// <inheritdoc/>
    public int CompareTo(Moment other) => Seconds.CompareTo(other.Seconds);

    /// <summary>Gives the ISO 8601 text in UTC.</summary>
    public override string ToString() => ToInstant().ToString();
}
