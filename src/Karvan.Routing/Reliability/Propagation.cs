using System.Collections.Immutable;
using Karvan.Model;

namespace Karvan.Routing;

/// <summary>Carries the distribution of a moment through the parts of an itinerary.</summary>
/// <remarks>
/// <para>Delays that follow each other with nothing between them that depends on the time are added up first
/// (<see cref="DelayChain"/>); a queue or a closure belongs to them where it is the same for all moments that can
/// come.</para>
/// <para>What is left is array quasi-Monte Carlo (L'Ecuyer, Lécot and Tuffin, "A randomized quasi-Monte Carlo
/// simulation
/// method for Markov chains", Operations Research 56(4), 2008): the distribution is as many equally likely moments as a
/// lattice has points, sorted before each draw, so that the lattice spreads its numbers evenly over all.
/// The difference: the lattice is fixed, not shifted at random, so nothing is left to chance.</para>
/// </remarks>
internal sealed class Propagation
{
    private readonly DelayChain _root;
    private readonly Lattice _lattice;
    private readonly int[] _moments;
    private readonly int[] _buffer;
    private readonly List<Move> _moves = [];
    private readonly List<Part.Varying> _pending = [];
    private DelayChain _chain;
    private int _multiplier = 1;
    private bool _isSorted = true;

    private Propagation(DelayChain root, Lattice lattice, int start)
    {
        (_root, _chain, _lattice) = (root, root, lattice);
        (_moments, _buffer) = (new int[lattice.Points], new int[lattice.Points]);
        Array.Fill(_moments, start);
    }

    /// <summary>Gives equally likely moments of the end, in order [s].</summary>
    /// <param name="parts">The parts in order.</param>
    /// <param name="start">When the first begins [s].</param>
    /// <param name="root">The chains that are known.</param>
    /// <param name="lattice">How many moments, and how their numbers are spread.</param>
    /// <param name="moves">What the parts came to.</param>
    public static int[] Run(
        ImmutableArray<Part> parts, int start, DelayChain root, Lattice lattice, out List<Move> moves)
    {
        var run = new Propagation(root, lattice, start);
        foreach (var part in parts)
        {
            run.Take(part);
        }

        run.DrawPending();
        run.Sort();
        moves = run._moves;
        return run._moments;
    }

    private void Take(Part part)
    {
        switch (part)
        {
            case Part.Fixed wait:
                Wait(wait.Seconds);
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

    private void Wait(int seconds)
    {
        for (var i = 0; i < _moments.Length; i++)
        {
            _moments[i] = Clock.After(_moments[i], seconds);
        }

        _moves.Add(new Move.Wait(seconds));
    }

    private void Add(Part.Varying varying)
    {
        var chain = _chain.Then(varying.Times);
        if (chain.StandsAlone)
        {
            DrawPending();
            chain = _root.Then(varying.Times);
        }

        _chain = chain;
        _pending.Add(varying);
        if (chain.StandsAlone)
        {
            DrawPending();
        }
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
        var place = 0;
        Advance();
        for (var i = 0; i < _moments.Length; i++)
        {
            _moments[i] = _moments[i] != Clock.Never && seasonal.At(_moments[i]) is { } times
                ? Clock.After(_moments[i], times.Quantile(_lattice.At(place)))
                : _moments[i];
            place = _lattice.Step(place, _multiplier);
        }

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

        var from = Clock.After(_moments[0], _chain.Shortest);
        var to = Clock.After(_moments[Math.Max(0, last - (_moments.Length / 2_000))], _chain.NearlyLongest);
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
    }

    private int LastArriving() => _moments.AsSpan().LastIndexOfAnyExcept(Clock.Never);

    private void DrawPending()
    {
        if (_pending.Count == 0)
        {
            return;
        }

        Sort();
        Advance();
        Draw(_chain.Sum);
        _moves.Add(new Move.Draw(_chain, [.. _pending]));
        _pending.Clear();
        _chain = _root;
    }

    private void Draw(Delay delay)
    {
        // From a single moment the numbers in order give moments in order.
        var isOne = _moments[0] == _moments[^1];
        var (place, multiplier) = (0, isOne ? 1 : _multiplier);
        for (var i = 0; i < _moments.Length; i++)
        {
            _moments[i] = Clock.After(_moments[i], delay.At(_lattice.At(place)));
            place = _lattice.Step(place, multiplier);
        }

        _isSorted = isOne;
    }

    private void Advance() => _multiplier = _lattice.Next(_multiplier);

    private void Sort()
    {
        if (!_isSorted)
        {
            RadixSort.Sort(_moments, _buffer);
            _isSorted = true;
        }
    }
}
