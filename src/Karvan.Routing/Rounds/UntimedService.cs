namespace Karvan.Routing;

/// <summary>One departure row without a clock: leaves some time after somebody comes, and rides as its pattern says.</summary>
/// <param name="Hours">When it may leave each call.</param>
/// <param name="UsualWait">The usual wait [s].</param>
/// <param name="Ends">The first moment at which each call is no longer served [s].</param>
/// <param name="Leaves">When it leaves each call after it left the first [s].</param>
/// <param name="Reaches">When it reaches each call after it left the first [s].</param>
internal sealed record UntimedService(
    HoursClock<ExactRules>[] Hours, int UsualWait, int[] Ends, int[] Leaves, int[] Reaches)
{
    /// <summary>Gives the next departure from a call for goods that are ready; never if there is none.</summary>
    public int Next(int call, int ready)
    {
        var departure = Hours[call].FirstOpen(Clock.After(ready, UsualWait));
        return departure < Ends[call] ? departure : Clock.Never;
    }
}
