namespace Karvan.Routing;

/// <summary>What one thread scans with; cleared by the list of what was touched, never made anew.</summary>
internal sealed class RoundState
{
    private readonly PadIndex[] _touched;
    private readonly bool[] _isTouched;
    private int _touchedCount;
    private RoundLabel[] _labels = new RoundLabel[4096];

    public RoundState(int pads, int routes)
    {
        (Ready, Reached) = (new int[pads], new int[pads]);
        (ReadyLabels, ReachedLabels) = (new int[pads], new int[pads]);
        Ready.AsSpan().Fill(Clock.Never);
        Reached.AsSpan().Fill(Clock.Never);
        (_touched, _isTouched) = (new PadIndex[pads], new bool[pads]);
        (Marked, IsMarked) = (new PadIndex[pads], new bool[pads]);
        (Improved, IsImproved) = (new PadIndex[pads], new bool[pads]);
        (Routes, FirstCalls) = (new RouteIndex[routes], new int[routes]);
        FirstCalls.AsSpan().Fill(int.MaxValue);
    }

    /// <summary>Gets the earliest moment at which each pad can be boarded, by rounds before this one [s].</summary>
    public int[] Ready { get; }

    /// <summary>Gets the earliest moment at which each pad was reached by a ride [s].</summary>
    public int[] Reached { get; }

    /// <summary>Gets the ride behind each of <see cref="Ready"/>.</summary>
    public int[] ReadyLabels { get; }

    /// <summary>Gets the ride behind each of <see cref="Reached"/>.</summary>
    public int[] ReachedLabels { get; }

    /// <summary>Gets the pads that can be boarded earlier since the last round.</summary>
    public PadIndex[] Marked { get; }

    public bool[] IsMarked { get; }

    public int MarkedCount { get; set; }

    /// <summary>Gets the pads that this round reached earlier.</summary>
    public PadIndex[] Improved { get; }

    public bool[] IsImproved { get; }

    public int ImprovedCount { get; set; }

    /// <summary>Gets the routes to scan.</summary>
    public RouteIndex[] Routes { get; }

    /// <summary>Gets the first call to board each at.</summary>
    public int[] FirstCalls { get; }

    public int RouteCount { get; set; }

    /// <summary>Gets the number of labels.</summary>
    public int LabelCount { get; private set; }

    /// <summary>Gives a label.</summary>
    public ref readonly RoundLabel this[int label] => ref _labels[label];

    /// <summary>Adds a label.</summary>
    public int Add(in RoundLabel label)
    {
        if (LabelCount == _labels.Length)
        {
            Array.Resize(ref _labels, LabelCount * 2);
        }

        _labels[LabelCount] = label;
        return LabelCount++;
    }

    /// <summary>Remembers that a pad must be cleared.</summary>
    public void Touch(PadIndex pad)
    {
        if (!_isTouched[pad.Value])
        {
            _isTouched[pad.Value] = true;
            _touched[_touchedCount++] = pad;
        }
    }

    /// <summary>Forgets the last search.</summary>
    public void Clear()
    {
        for (var i = 0; i < _touchedCount; i++)
        {
            var pad = _touched[i].Value;
            (Ready[pad], Reached[pad], _isTouched[pad]) = (Clock.Never, Clock.Never, false);
            (IsMarked[pad], IsImproved[pad]) = (false, false);
        }

        for (var i = 0; i < RouteCount; i++)
        {
            FirstCalls[Routes[i].Value] = int.MaxValue;
        }

        (_touchedCount, MarkedCount, ImprovedCount, RouteCount, LabelCount) = (0, 0, 0, 0, 0);
    }
}
