namespace Karvan.Model;

/// <summary>A part of the local day, from its first second to before its last; it may wrap midnight.</summary>
/// <param name="FromSeconds">First second of the day that is inside [s], 0 to 86 399.</param>
/// <param name="ToSeconds">First second that is outside again [s], 1 to 86 400.</param>
public readonly record struct TimeWindow(int FromSeconds, int ToSeconds)
{
    /// <summary>Gets how long it is [s], 1 to 86 400.</summary>
    public int Seconds => FromSeconds < ToSeconds ? ToSeconds - FromSeconds : 86_400 - FromSeconds + ToSeconds;

    /// <summary>Gives whether a second of the local day lies inside.</summary>
    public bool Contains(int secondOfDay) => FromSeconds < ToSeconds
        ? FromSeconds <= secondOfDay && secondOfDay < ToSeconds
        : FromSeconds <= secondOfDay || secondOfDay < ToSeconds;
}
