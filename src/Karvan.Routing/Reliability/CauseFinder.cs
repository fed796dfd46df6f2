using Karvan.Model;

namespace Karvan.Routing;

/// <summary>Finds the cause without whose variation the arrival would vary least.</summary>
/// <remarks>
/// One play of a few points tells how far the arrival follows each draw (its correlation ratio, straight lines inside
/// bins); a draw's share goes to its parts by their variances. The causes with the largest shares are then held at
/// their
/// medians, one after the other. All plays use the same numbers, so that nothing but the cause differs.
/// </remarks>
internal sealed class CauseFinder
{
    private const int Candidates = 3;

    private static readonly Lattice Lattice = Lattice.Coarse;

    [ThreadStatic]
    private static Room? _known;

    private readonly List<Move> _moves;
    private readonly QuantileSums _sums;
    private readonly int _start;
    private readonly int _horizon;
    private readonly Room _room = _known ??= new();

    private CauseFinder(List<Move> moves, QuantileSums sums, int start, int horizon) =>
        (_moves, _sums, _start, _horizon) = (moves, sums, start, horizon);

    /// <summary>Gives the main cause and how much less the arrival would vary without it; null: it is
    /// certain.</summary>
    /// <param name="moves">What the parts of an itinerary came to.</param>
    /// <param name="sums">What adds delays up.</param>
    /// <param name="start">When the first begins [s].</param>
    /// <param name="horizon">After how long an arrival counts as never [s].</param>
    public static SpreadCause? Find(List<Move> moves, QuantileSums sums, int start, int horizon)
    {
        var finder = new CauseFinder(moves, sums, start, horizon);
        finder.Play(held: null);
        var whole = Variance(finder._room.Arrivals);
        if (whole <= 0)
        {
            return null;
        }

        SpreadCause? main = null;
        foreach (var cause in finder.CandidatesFor(whole))
        {
            finder.Play(cause);
            var share = Math.Max(0, 1 - (Variance(finder._room.Arrivals) / whole));
            main = main?.Share >= share ? main : cause with { Share = share };
        }

        return main;
    }

    // From the start, so that certainty is exactly zero. What never arrives does so at the horizon's end.
    private void Play(SpreadCause? held)
    {
        Array.Fill(_room.Moments, _start);
        var multiplier = 1;
        foreach (var move in _moves)
        {
            Play(move, held, ref multiplier);
        }

        for (var i = 0; i < _room.Moments.Length; i++)
        {
            _room.Arrivals[i] = Math.Min((double)_room.Moments[i] - _start, _horizon);
        }
    }

    private void Play(Move move, SpreadCause? held, ref int multiplier)
    {
        switch (move)
        {
            case Move.Pass pass:
                foreach (ref var moment in _room.Moments.AsSpan())
                {
                    moment = pass.Part.After(moment);
                }

                break;
            case Move.Draw draw:
                Draw(draw, held, multiplier = NextAfter(draw, multiplier));
                break;
            case Move.Season { Part: var seasonal }:
                multiplier = Lattice.Next(multiplier);
                Join(seasonal, seasonal.Cause == held ? 0 : multiplier);
                break;
        }
    }

    // What always takes the same needs no numbers.
    private static int NextAfter(Move.Draw draw, int multiplier) =>
        draw.Parts.Length == 0 ? multiplier : Lattice.Next(multiplier);

    private void Draw(Move.Draw draw, SpreadCause? held, int multiplier)
    {
        var (sum, seconds) = (draw.Sum, draw.Seconds);
        if (held is not null && Array.Exists(draw.Parts, part => part.Cause == held))
        {
            sum = _sums.Of([.. draw.Parts.Where(part => part.Cause != held).Select(part => part.Times)]);
            seconds += draw.Parts.Where(part => part.Cause == held).Sum(part => part.Times.Quantile(0.5));
        }

        Lattice.Read(sum, seconds, _room.Times);
        Lattice.Move(_room.Moments, _room.Times, multiplier);
    }

    // Without a multiplier everybody takes the median.
    private void Join(Part.Seasonal seasonal, int multiplier)
    {
        var place = 0;
        foreach (ref var moment in _room.Moments.AsSpan())
        {
            if (moment != Clock.Never && seasonal.At(moment) is { } times)
            {
                var seconds = multiplier == 0 ? times.Quantile(0.5) : Lattice.At(times, place);
                moment = Clock.After(moment, seconds);
            }

            place = Lattice.Step(place, multiplier);
        }
    }

    private List<SpreadCause> CandidatesFor(double whole)
    {
        var shares = new Dictionary<SpreadCause, double>();
        var multiplier = 1;
        foreach (var move in _moves)
        {
            if (move is Move.Draw { Parts.Length: > 0 } draw)
            {
                var share = Followed(whole, multiplier = NextAfter(draw, multiplier)) / whole;
                var sum = draw.Parts.Sum(VarianceOf);
                foreach (var part in draw.Parts)
                {
                    shares[part.Cause] = shares.GetValueOrDefault(part.Cause) + (share * VarianceOf(part) / sum);
                }
            }
            else if (move is Move.Season { Part.Cause: var cause })
            {
                var share = Followed(whole, multiplier = Lattice.Next(multiplier)) / whole;
                shares[cause] = shares.GetValueOrDefault(cause) + share;
            }
        }

        return [.. shares.OrderByDescending(entry => entry.Value).Take(Candidates).Select(entry => entry.Key)];
    }

    private static double VarianceOf(Part.Varying part) => part.Times.Extent.Variance;

    // The variance that a draw explains: a straight line in each bin of its numbers, less what chance would explain.
    private double Followed(double whole, int multiplier)
    {
        const int Bins = 16;
        var place = 0;
        foreach (var arrival in _room.Arrivals)
        {
            _room.InOrder[place] = arrival;
            place = Lattice.Step(place, multiplier);
        }

        var left = 0.0;
        for (var bin = 0; bin < Bins; bin++)
        {
            var (first, next) = (bin * Lattice.Points / Bins, (bin + 1) * Lattice.Points / Bins);
            left += LeftByLine(_room.InOrder.AsSpan()[first..next]);
        }

        var chance = (Lattice.Points - 1.0) / (Lattice.Points - (2 * Bins));
        return Math.Max(0, whole - (left / Lattice.Points * chance));
    }

    // The sum of squares around the line of regression on the position.
    private static double LeftByLine(ReadOnlySpan<double> values)
    {
        var mean = 0.0;
        foreach (var value in values)
        {
            mean += value;
        }

        mean /= values.Length;
        var (squares, products, spread) = (0.0, 0.0, 0.0);
        for (var i = 0; i < values.Length; i++)
        {
            var (x, y) = (i - ((values.Length - 1) / 2.0), values[i] - mean);
            squares += y * y;
            products += x * y;
            spread += x * x;
        }

        return squares - (products * products / spread);
    }

    private static double Variance(double[] values)
    {
        var (sum, squares) = (0.0, 0.0);
        foreach (var value in values)
        {
            var later = value - values[0];
            sum += later;
            squares += later * later;
        }

        var mean = sum / values.Length;
        return (squares / values.Length) - (mean * mean);
    }

    /// <summary>What one itinerary needs and nothing keeps, for the next on the same thread.</summary>
    private sealed class Room
    {
        public int[] Moments { get; } = new int[Lattice.Points];

        public int[] Times { get; } = new int[Lattice.Points];

        public double[] Arrivals { get; } = new double[Lattice.Points];

        public double[] InOrder { get; } = new double[Lattice.Points];
    }
}
