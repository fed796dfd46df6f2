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

    private readonly List<Move> _moves;
    private readonly DelayChain _root;
    private readonly Lattice _lattice = Lattice.Coarse;
    private readonly int _start;
    private readonly int _horizon;

    private CauseFinder(List<Move> moves, DelayChain root, int start, int horizon) =>
        (_moves, _root, _start, _horizon) = (moves, root, start, horizon);

    /// <summary>Gives the main cause and how much less the arrival would vary without it; null: it is
    /// certain.</summary>
    /// <param name="moves">What the parts of an itinerary came to.</param>
    /// <param name="root">The chains that are known.</param>
    /// <param name="start">When the first begins [s].</param>
    /// <param name="horizon">After how long an arrival counts as never [s].</param>
    public static SpreadCause? Find(List<Move> moves, DelayChain root, int start, int horizon)
    {
        var finder = new CauseFinder(moves, root, start, horizon);
        var arrivals = finder.Play(held: null);
        var whole = Variance(arrivals);
        if (whole <= 0)
        {
            return null;
        }

        return finder.CandidatesFor(arrivals, whole)
            .Select(cause => cause with { Share = Math.Max(0, 1 - (Variance(finder.Play(cause)) / whole)) })
            .MaxBy(cause => cause.Share);
    }

    // From the start, so that certainty is exactly zero. What never arrives does so at the horizon's end.
    private double[] Play(SpreadCause? held)
    {
        var moments = new int[_lattice.Points];
        Array.Fill(moments, _start);
        var multiplier = 1;
        foreach (var move in _moves)
        {
            Play(move, moments, held, ref multiplier);
        }

        return [.. moments.Select(moment => Math.Min((double)moment - _start, _horizon))];
    }

    private void Play(Move move, int[] moments, SpreadCause? held, ref int multiplier)
    {
        switch (move)
        {
            case Move.Wait wait:
                Each(moments, moment => Clock.After(moment, wait.Seconds));
                break;
            case Move.Pass pass:
                Each(moments, pass.Part.After);
                break;
            case Move.Draw draw:
                Draw(draw, moments, held, multiplier = _lattice.Next(multiplier));
                break;
            case Move.Season { Part: var seasonal }:
                multiplier = _lattice.Next(multiplier);
                Join(seasonal, moments, seasonal.Cause == held ? 0 : multiplier);
                break;
        }
    }

    private static void Each(int[] moments, Func<int, int> after)
    {
        for (var i = 0; i < moments.Length; i++)
        {
            moments[i] = after(moments[i]);
        }
    }

    private void Draw(Move.Draw draw, int[] moments, SpreadCause? held, int multiplier)
    {
        var (chain, seconds) = (draw.Chain, 0);
        if (Array.Exists(draw.Parts, part => part.Cause == held))
        {
            chain = _root;
            foreach (var part in draw.Parts)
            {
                if (part.Cause == held)
                {
                    seconds += part.Times.Quantile(0.5);
                }
                else
                {
                    chain = chain.Then(part.Times);
                }
            }
        }

        var delay = chain.IsEmpty ? null : chain.Sum;
        for (int i = 0, place = 0; i < moments.Length; i++, place = _lattice.Step(place, multiplier))
        {
            moments[i] = Clock.After(moments[i], seconds + (delay?.At(_lattice.At(place)) ?? 0));
        }
    }

    // Without a multiplier everybody takes the median.
    private void Join(Part.Seasonal seasonal, int[] moments, int multiplier)
    {
        for (int i = 0, place = 0; i < moments.Length; i++, place = _lattice.Step(place, multiplier))
        {
            if (moments[i] != Clock.Never && seasonal.At(moments[i]) is { } times)
            {
                moments[i] = Clock.After(moments[i], times.Quantile(multiplier == 0 ? 0.5 : _lattice.At(place)));
            }
        }
    }

    private IEnumerable<SpreadCause> CandidatesFor(double[] arrivals, double whole)
    {
        var shares = new Dictionary<SpreadCause, double>();
        var multiplier = 1;
        foreach (var move in _moves)
        {
            if (move is Move.Draw draw)
            {
                var share = Followed(arrivals, multiplier = _lattice.Next(multiplier)) / whole;
                var sum = draw.Parts.Sum(VarianceOf);
                foreach (var part in draw.Parts)
                {
                    shares[part.Cause] = shares.GetValueOrDefault(part.Cause) + (share * VarianceOf(part) / sum);
                }
            }
            else if (move is Move.Season { Part.Cause: var cause })
            {
                var share = Followed(arrivals, multiplier = _lattice.Next(multiplier)) / whole;
                shares[cause] = shares.GetValueOrDefault(cause) + share;
            }
        }

        return shares.OrderByDescending(entry => entry.Value).Take(Candidates).Select(entry => entry.Key);
    }

    private double VarianceOf(Part.Varying part) => _root.Then(part.Times).Variance;

    // The variance that a draw explains: a straight line in each bin of its numbers, less what chance would explain.
    private double Followed(double[] arrivals, int multiplier)
    {
        const int Bins = 16;
        var inOrder = new double[arrivals.Length];
        for (int i = 0, place = 0; i < arrivals.Length; i++, place = _lattice.Step(place, multiplier))
        {
            inOrder[place] = arrivals[i];
        }

        var left = 0.0;
        for (var bin = 0; bin < Bins; bin++)
        {
            left += LeftByLine(inOrder.AsSpan()[(bin * inOrder.Length / Bins)..((bin + 1) * inOrder.Length / Bins)]);
        }

        var chance = (inOrder.Length - 1.0) / (inOrder.Length - (2 * Bins));
        return Math.Max(0, Variance(arrivals) - (left / inOrder.Length * chance));
    }

    // The sum of squares around the line of regression on the position.
    private static double LeftByLine(ReadOnlySpan<double> values)
    {
        var mean = 0.0;
        foreach (var value in values)
        {
            mean += value / values.Length;
        }

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
}
