using System.Collections.Immutable;
using Karvan.Model;

namespace Karvan.Routing;

/// <summary>Carries the distribution of a moment through the parts of an itinerary.</summary>
/// <remarks>
/// <para>Delays that follow each other with nothing between them that depends on the time are added up first
/// (<see cref="QuantileSums"/>); a queue or a closure belongs to them where it is the same for all moments that can
/// come.</para>
/// <para>What is left is array quasi-Monte Carlo (L'Ecuyer, Lécot and Tuffin, "A randomized quasi-Monte Carlo
/// simulation
/// method for Markov chains", Operations Research 56(4), 2008): the distribution is as many equally likely moments as a
/// lattice has points, sorted before each draw, so that the lattice spreads its numbers evenly over all.
/// The difference: the lattice is fixed, not shifted at random, so nothing is left to chance.</para>
/// </remarks>
internal sealed class Propagation
{
    // Longer than any horizon: beyond it nothing arrives.
    private const int Longest = Clock.Never / 8;

    [ThreadStatic]
    private static int[]? _room;

    private readonly QuantileSums _sums;
    private readonly Lattice _lattice;
    private readonly int[] _moments;
    private readonly List<Move> _moves = [];
    private readonly List<Part.Varying> _pending = [];
    private SumExtent _extent;
    private int _pendingSeconds;
    private int _multiplier = 1;
    private bool _isSorted = true;

    private Propagation(QuantileSums sums, Lattice lattice, int start)
    {
        (_sums, _lattice) = (sums, lattice);
        _moments = GC.AllocateUninitializedArray<int>(lattice.Points);
        Array.Fill(_moments, start);
    }

    /// <summary>Gives equally likely moments of the end, in order [s].</summary>
    /// <param name="parts">The parts in order.</param>
    /// <param name="start">When the first begins [s].</param>
    /// <param name="sums">What adds delays up.</param>
    /// <param name="lattice">How many moments, and how their numbers are spread.</param>
    /// <param name="moves">What the parts came to.</param>
    public static int[] Run(
        ImmutableArray<Part> parts, int start, QuantileSums sums, Lattice lattice, out List<Move> moves)
    {
        var run = new Propagation(sums, lattice, start);
        foreach (var part in parts)
        {
            run.Take(part);
        }

        run.DrawPending();
        run.Sort();
        moves = run._moves;
        return run._moments;
    }

    // What a draw or a sort needs and nothing keeps.
    private Span<int> Room => (_room ??= new int[Lattice.Fine.Points]).AsSpan(0, _moments.Length);

    private void Take(Part part)
    {
        switch (part)
        {
            case Part.Fixed wait:
                _pendingSeconds = Math.Min(_pendingSeconds + wait.Seconds, Longest);
                break;
            case Part.Varying varying:
                Add(varying);
                break;
            case Part.Seasonal seasonal:
                Join(seasonal);
                break;
            case Part.Barrier barrier:
                DrawPending();
                Sort();
                barrier.Move(_moments);
                _moves.Add(new Move.Pass(barrier));
                break;
        }
    }

    // Two that are not sharp as a sum are drawn one after the other.
    private void Add(Part.Varying varying)
    {
        var extent = _extent.Plus(varying.Times.Extent);
        if (_pending.Count > 0 && !extent.IsSharp)
        {
            DrawPending();
            extent = varying.Times.Extent;
        }

        _extent = extent;
        _pending.Add(varying);
    }

    private void Join(Part.Seasonal seasonal)
    {
        if (IsTheSameAllAlong(seasonal, out var always))
        {
            if (always is not null)
            {
                Add(new(always, seasonal.Cause));
            }

            return;
        }

        DrawPending();
        Sort();
        Advance();
        seasonal.Draw(_moments.AsSpan(0, LastArriving() + 1), _lattice, _multiplier);
        _isSorted = false;
        _moves.Add(new Move.Season(seasonal));
    }

    // Time by time between the first and the last moment that may come, but for one case in two thousand.
    private bool IsTheSameAllAlong(Part.Seasonal seasonal, out QuantileTable? times)
    {
        Sort();
        times = null;
        var last = LastArriving();
        if (last < 0)
        {
            return true;
        }

        var from = After(_moments[0], _pendingSeconds + _extent.ShortestSeconds);
        var to = After(
            _moments[Math.Max(0, last - (_moments.Length / 2_000))], _pendingSeconds + _extent.NearlyLongestSeconds);
        if (to == Clock.Never)
        {
            return false;
        }

        times = seasonal.At(to);
        for (var moment = from; moment < to; moment += seasonal.Shortest)
        {
            if (!ReferenceEquals(seasonal.At(moment), times))
            {
                return false;
            }
        }

        return true;

        static int After(int moment, long seconds) => Clock.After(moment, (int)Math.Min(seconds, Clock.Never));
    }

    private int LastArriving() => _moments.AsSpan().LastIndexOfAnyExcept(Clock.Never);

    private void DrawPending()
    {
        if (_pending.Count == 0 && _pendingSeconds == 0)
        {
            return;
        }

        Part.Varying[] parts = [.. _pending];
        var move = new Move.Draw(_pendingSeconds, parts, _sums.Of([.. parts.Select(part => part.Times)]));
        Sort();
        if (parts.Length > 0)
        {
            Advance();
        }

        Draw(move);
        _moves.Add(move);
        _pending.Clear();
        (_pendingSeconds, _extent) = (0, default);
    }

    private void Draw(Move.Draw move)
    {
        var times = Room;
        _lattice.Read(move.Sum, move.Seconds, times);
        var moments = _moments.AsSpan(0, LastArriving() + 1);

        // From a single moment the numbers in order give moments in order; so do equal times.
        _isSorted = move.Parts.Length == 0 || (moments.Length == times.Length && moments[0] == moments[^1]);
        _lattice.Move(moments, times, _isSorted ? 1 : _multiplier);
    }

    private void Advance() => _multiplier = _lattice.Next(_multiplier);

    private void Sort()
    {
        if (!_isSorted)
        {
            RadixSort.Sort(_moments.AsSpan(0, LastArriving() + 1), Room);
            _isSorted = true;
        }
    }
}
