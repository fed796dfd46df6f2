namespace Karvan;

/// <summary>What the network says of an observation, in the observation's unit.</summary>
/// <param name="Free">With nothing in the way.</param>
/// <param name="P10">What one case in ten stays within.</param>
/// <param name="P25">What one case in four stays within.</param>
/// <param name="P50">What half of all cases stay within.</param>
/// <param name="Mean">The mean.</param>
/// <param name="P90">What nine cases in ten stay within.</param>
public sealed record ModelValues(decimal Free, decimal P10, decimal P25, decimal P50, decimal Mean, decimal P90)
{
    /// <summary>Rounds a figure as tables show it: to two decimals, half to even.</summary>
    internal static decimal Round(double value) => decimal.Round((decimal)value, 2);
}
