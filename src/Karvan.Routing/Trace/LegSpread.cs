namespace Karvan.Routing;

/// <summary>
/// Spreads a leg's price and emissions over its rides by distance, so that the parts add up to the whole.
/// </summary>
internal sealed class LegSpread(long cents, long grams, long metres)
{
    private long _metres;
    private long _cents;
    private long _grams;

    /// <summary>Gets the emissions of the whole leg [g CO2e].</summary>
    public long Grams => grams;

    /// <summary>Takes the share of the next so many metres.</summary>
    public (long Cents, long Grams) Take(int next)
    {
        _metres += next;
        var (centsSoFar, gramsSoFar) = (Share(cents), Share(grams));
        var share = (centsSoFar - _cents, gramsSoFar - _grams);
        (_cents, _grams) = (centsSoFar, gramsSoFar);
        return share;
    }

    private long Share(long whole) =>
        metres == 0 || _metres == metres ? whole : (long)((Int128)whole * _metres / metres);
}
