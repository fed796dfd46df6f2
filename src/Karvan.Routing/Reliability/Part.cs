using System.Collections.Immutable;
using Karvan.Model;

namespace Karvan.Routing;

/// <summary>One thing that happens on the way: a function of time and, where it varies, of a uniform number.</summary>
/// <param name="Cause">What it belongs to, with no share yet; null: it does not vary by itself.</param>
internal abstract record Part(SpreadCause? Cause)
{
    /// <summary>Gives when it is over [s].</summary>
    /// <param name="moment">When it begins [s].</param>
    /// <param name="share">A uniform number from 0 to 1; not read where nothing varies.</param>
    public abstract int After(int moment, double share);

    /// <summary>A time that is always the same.</summary>
    public sealed record Fixed(int Seconds) : Part((SpreadCause?)null)
    {
        public override int After(int moment, double share) => Clock.After(moment, Seconds);
    }

    /// <summary>A time that varies: running, a process, the residual of an interval.</summary>
    public sealed record Varying(QuantileTable Times, SpreadCause Cause) : Part(Cause)
    {
        public override int After(int moment, double share) => Clock.After(moment, Times.Quantile(share));
    }

    /// <summary>A queue, by the local month of arrival.</summary>
    public sealed record Queue(ImmutableArray<QuantileTable?> Months, ZoneClock Zone, SpreadCause Cause) : Part(Cause)
    {
        public override int After(int moment, double share) =>
            moment != Clock.Never && Months[Zone.MonthAt(moment) - 1] is { } times
                ? Clock.After(moment, times.Quantile(share))
                : moment;
    }

    /// <summary>Waiting for opening.</summary>
    public sealed record Opening(HoursClock<ExactRules> Hours) : Part((SpreadCause?)null)
    {
        public override int After(int moment, double share) => Hours.FirstOpen(moment);
    }

    /// <summary>A departure by the clock: the planned one, or where that is missed the next of its row.</summary>
    public sealed record Trip(RideClock<ExactRules> Ride, int Row, int Call, int Planned) : Part((SpreadCause?)null)
    {
        public override int After(int moment, double share) => Ride.Next(Row, Call, Math.Max(moment, Planned));
    }

    /// <summary>The end of what the feed knows: no departure from then on.</summary>
    public sealed record End(int Seconds) : Part((SpreadCause?)null)
    {
        public override int After(int moment, double share) => moment < Seconds ? moment : Clock.Never;
    }
}
