using System.Collections.Immutable;
using Karvan.Model;

namespace Karvan.Routing;

/// <summary>One thing that happens on the way: a function of time and, where it varies, of a uniform number.</summary>
internal abstract record Part
{
    /// <summary>A time that is always the same.</summary>
    public sealed record Fixed(int Seconds) : Part;

    /// <summary>A time that varies: running, a process, the residual of an interval.</summary>
    public sealed record Varying(QuantileTable Times, SpreadCause Cause) : Part;

    /// <summary>A time that varies, and how depends on the time of the year at which it begins.</summary>
    /// <param name="Cause">What it belongs to, with no share yet.</param>
    /// <param name="Shortest">The shortest time for which it can stay as it is [s].</param>
    public abstract record Seasonal(SpreadCause Cause, int Shortest) : Part
    {
        /// <summary>Gives what applies at a moment; null: nothing.</summary>
        public abstract QuantileTable? At(int moment);

        /// <summary>Moves each moment on by what applies then, at the number that a lattice gives it.</summary>
        /// <param name="sorted">The moments in order, none of them never; afterwards in any order.</param>
        /// <param name="lattice">The lattice.</param>
        /// <param name="multiplier">Its multiplier.</param>
        public void Draw(Span<int> sorted, Lattice lattice, int multiplier)
        {
            for (int first = 0, place = 0; first < sorted.Length;)
            {
                var times = At(sorted[first]);
                for (var end = EndOf(sorted, first, times); first < end; first++)
                {
                    sorted[first] = times is null
                        ? sorted[first]
                        : Clock.After(sorted[first], lattice.At(times, place));
                    place = lattice.Step(place, multiplier);
                }
            }
        }

        // The first for which something else applies, or that comes too late to tell: between moments less than the
        // shortest time apart nothing changes twice.
        private int EndOf(ReadOnlySpan<int> sorted, int first, QuantileTable? times)
        {
            var (same, other) = (first, sorted.Length);
            while (other > same + 1)
            {
                var middle = (same + other) / 2;
                var isNear = sorted[middle] - sorted[first] < Shortest;
                (same, other) = isNear && ReferenceEquals(At(sorted[middle]), times) ? (middle, other) : (same, middle);
            }

            return other;
        }
    }

    /// <summary>A queue, by the local month of arrival; null: none in that month.</summary>
    public sealed record Queue(ImmutableArray<QuantileTable?> Months, ZoneClock Zone, SpreadCause Cause)
        : Seasonal(Cause, 28 * Clock.Day)
    {
        public override QuantileTable? At(int moment) => Months[Zone.MonthAt(moment) - 1];
    }

    /// <summary>Random closures that hold up a departure, by the local day; null: none on that day.</summary>
    /// <remarks>The day on which clocks go forward has 23 hours.</remarks>
    public sealed record Closed(ClosedDays Days, ZoneClock Zone, SpreadCause Cause)
        : Seasonal(Cause, Clock.Day - 3_600)
    {
        public override QuantileTable? At(int moment) =>
            Days.At(DateOnly.FromDayNumber(Clock.EpochDay + Zone.DayAt(moment)));
    }

    /// <summary>What moves a moment on and never draws: a later moment stays later.</summary>
    public abstract record Barrier : Part
    {
        /// <summary>Gives when a moment is let through [s]: itself or later; never if it is not.</summary>
        public abstract int After(int moment);

        /// <summary>Moves moments that are in order; they stay in order.</summary>
        public virtual void Move(Span<int> sorted)
        {
            for (var i = 0; i < sorted.Length; i++)
            {
                sorted[i] = After(sorted[i]);
            }
        }
    }

    /// <summary>Waiting for opening.</summary>
    public sealed record Opening(HoursClock<ExactRules> Hours) : Barrier
    {
        public override int After(int moment) => Hours.FirstOpen(moment);

        // Who comes while it is closed is let in with the first of them, who comes while it is open at once.
        public override void Move(Span<int> sorted)
        {
            for (var i = 0; i < sorted.Length && sorted[i] != Clock.Never;)
            {
                var opens = Hours.FirstOpen(sorted[i]);
                for (; i < sorted.Length && sorted[i] < opens; i++)
                {
                    sorted[i] = opens;
                }

                var closes = Hours.NextClosing(opens);
                while (i < sorted.Length && sorted[i] < closes)
                {
                    i++;
                }
            }
        }
    }

    /// <summary>A departure by the clock: the planned one, or where that is missed the next of its row.</summary>
    public sealed record Trip(RideClock<ExactRules> Ride, int Row, int Call, int Planned) : Barrier
    {
        public override int After(int moment) => Ride.Next(Row, Call, Math.Max(moment, Planned));

        // Who leaves together has come since the trip before.
        public override void Move(Span<int> sorted)
        {
            for (var i = 0; i < sorted.Length && sorted[i] != Clock.Never;)
            {
                var departure = After(sorted[i]);
                for (; i < sorted.Length && sorted[i] <= departure; i++)
                {
                    sorted[i] = departure;
                }
            }
        }
    }

    /// <summary>A vehicle that waits at a call until the section to the next is not closed by date.</summary>
    public sealed record Held(RideClock<ExactRules> Ride, int Call) : Barrier
    {
        public override int After(int moment) => Ride.Start(Call, moment);
    }

    /// <summary>The end of what the feed knows: no departure from then on.</summary>
    public sealed record End(int Seconds) : Barrier
    {
        public override int After(int moment) => moment < Seconds ? moment : Clock.Never;
    }
}
