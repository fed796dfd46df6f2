namespace Karvan.Routing;

/// <summary>
/// How many rides and how much time it takes at least from each terminal to a destination, whatever the hour: lower
/// bounds that prune the search, and tell when it has seen enough days.
/// </summary>
internal sealed class TimetableBounds
{
    /// <summary>More than any search allows.</summary>
    public const byte TooMany = 21;

    private TimetableBounds(int terminals) => (Ready, Arrived) = (new(terminals), new(terminals));

    /// <summary>Gets what is left to who stands ready to board: a ride or more.</summary>
    public Left Ready { get; }

    /// <summary>Gets what is left to who has just left a vehicle and may walk first: no ride or more.</summary>
    public Left Arrived { get; }

    /// <summary>Gets the memory that bounds to one destination take [bytes].</summary>
    public static long BytesFor(int terminals) => 2L * (sizeof(byte) + sizeof(int)) * terminals;

    /// <summary>Counts backwards from a destination.</summary>
    public static TimetableBounds To(TimetablePatterns patterns, int destination)
    {
        var bounds = new TimetableBounds(patterns.TerminalCount);
        new RidesSweep(patterns, bounds).Run(destination);
        new SecondsSweep(patterns, bounds).Run(destination);
        return bounds;
    }

    /// <summary>Takes the least over several destinations.</summary>
    public static TimetableBounds Least(IReadOnlyList<TimetableBounds> all)
    {
        var least = new TimetableBounds(all[0].Ready.Rides.Length);
        foreach (var one in all)
        {
            least.Ready.TakeLess(one.Ready);
            least.Arrived.TakeLess(one.Arrived);
        }

        return least;
    }

    /// <summary>What is left from each terminal.</summary>
    internal sealed class Left
    {
        public Left(int terminals)
        {
            (Rides, Seconds) = (new byte[terminals], new int[terminals]);
            Array.Fill(Rides, TooMany);
            Array.Fill(Seconds, Clock.Never);
        }

        /// <summary>Gets the rides; <see cref="TooMany"/>: there is no way.</summary>
        public byte[] Rides { get; }

        /// <summary>Gets the time [s]; <see cref="Clock.Never"/>: there is no way.</summary>
        public int[] Seconds { get; }

        public void TakeLess(Left other)
        {
            for (var at = 0; at < Rides.Length; at++)
            {
                Rides[at] = Math.Min(Rides[at], other.Rides[at]);
                Seconds[at] = Math.Min(Seconds[at], other.Seconds[at]);
            }
        }
    }
}
