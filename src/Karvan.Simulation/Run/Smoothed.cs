namespace Karvan.Simulation;

/// <summary>A mean over the last days, by day; its owner says when a day has passed.</summary>
internal sealed class Smoothed(int days)
{
    private readonly double[] _sums = new double[days];
    private readonly double[] _counts = new double[days];
    private int _day;
    private int _known = 1;

    /// <summary>Gets the sum of a day, by the mean of those that have passed and are kept.</summary>
    public double PerDay => Sum / _known;

    /// <summary>Gets whether anything was added since a day passed.</summary>
    public bool HasToday => _counts[_day] > 0;

    private double Sum { get; set; }

    private double Count { get; set; }

    public void Add(double value, double weight)
    {
        _sums[_day] += value * weight;
        _counts[_day] += weight;
        Sum += value * weight;
        Count += weight;
    }

    public double MeanOr(double otherwise) => Count > 0 ? Sum / Count : otherwise;

    public void NextDay()
    {
        _day = (_day + 1) % _sums.Length;
        _known = Math.Min(_known + 1, _sums.Length);
        Sum -= _sums[_day];
        Count -= _counts[_day];
        _sums[_day] = _counts[_day] = 0;
    }
}
