namespace Karvan;

/// <summary>How many observations agree.</summary>
/// <param name="Agreeing">Those that agree.</param>
/// <param name="Counted">Those that count.</param>
public readonly record struct Score(int Agreeing, int Counted)
{
    /// <summary>Gets the share that agrees, 0 to 1; 0 if none counts.</summary>
    public double Share => Counted == 0 ? 0 : (double)Agreeing / Counted;
}
