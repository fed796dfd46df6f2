using System.Globalization;

namespace Karvan.Model.Tests;

/// <summary>Decimals in test data, which attributes cannot hold.</summary>
internal static class Decimals
{
    public static decimal Parse(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);
}
