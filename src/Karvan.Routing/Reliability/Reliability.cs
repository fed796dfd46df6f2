using System.Collections.Immutable;
using Karvan.Model;

namespace Karvan.Routing;

/// <summary>The arrival of an itinerary as a distribution.</summary>
/// <remarks>Immutable; safe for any number of threads.</remarks>
public sealed class Reliability
{
    private readonly ImmutableArray<int> _arrivals;

    private readonly Lazy<SpreadCause?> _mainCause;

    internal Reliability(
        Moment departure, ImmutableArray<int> arrivals, Moment? deadline, Func<SpreadCause?> findMainCause)
    {
        (Departure, _arrivals, _mainCause) = (departure, arrivals, new(findMainCause));
        OnTime = deadline is { } moment ? ChanceBy(moment) : null;
    }

    /// <summary>Gets when time begins to count: the hand-over, or the first vehicle’s departure.</summary>
    public Moment Departure { get; }

    /// <summary>Gets the time from hand-over that one case in ten stays within [s]; null: fewer arrive.</summary>
    public int? P10Seconds => QuantileSeconds(0.1);

    /// <summary>Gets the time from hand-over that half of all cases stay within [s]; null: fewer arrive.</summary>
    public int? P50Seconds => QuantileSeconds(0.5);

    /// <summary>Gets the time from hand-over that nine cases in ten stay within [s]; null: fewer arrive.</summary>
    public int? P90Seconds => QuantileSeconds(0.9);

    /// <summary>Gets the mean time from hand-over [s]; null: some never arrive within the horizon.</summary>
    public double? MeanSeconds => _arrivals[^1] == Clock.Never
        ? null
        : _arrivals.Average(arrival => (double)arrival - Departure.Seconds);

    /// <summary>Gets the chance of arriving no later than the deadline, 0 to 1; null: no deadline.</summary>
    public double? OnTime { get; }

    /// <summary>
    /// Gets the part that causes most of the spread; null: the arrival is certain. Found when first asked for.
    /// </summary>
    public SpreadCause? MainCause => _mainCause.Value;

    /// <summary>Gives the chance of having arrived at a moment, 0 to 1.</summary>
    public double ChanceBy(Moment moment)
    {
        var (low, high) = (0, _arrivals.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _arrivals[middle] <= moment.Seconds ? (middle + 1, high) : (low, middle);
        }

        return (double)low / _arrivals.Length;
    }

    /// <summary>Gives the time from hand-over that a share of all cases stays within [s]; null: fewer arrive.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The share is not above 0 and at most 1.</exception>
    public int? QuantileSeconds(double share)
    {
        if (!(share > 0 && share <= 1))
        {
            throw new ArgumentOutOfRangeException(nameof(share), share, "A share lies above 0 and at most at 1.");
        }

        var arrival = _arrivals[(int)Math.Ceiling(share * _arrivals.Length) - 1];
        return arrival == Clock.Never ? null : arrival - Departure.Seconds;
    }
}
