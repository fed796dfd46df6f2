namespace Karvan.Model;

/// <summary>A country or territory by its ISO 3166-1 alpha-2 code.</summary>
public readonly record struct Country : IComparable<Country>
{
    private readonly string? _code;

    /// <summary>Makes a country from its two-letter code, in capitals.</summary>
    /// <exception cref="ArgumentException">The code is not two letters A–Z.</exception>
    public Country(string code)
    {
        if (code is not [>= 'A' and <= 'Z', >= 'A' and <= 'Z'])
        {
            throw new ArgumentException($"A country code is two letters A-Z, not '{code}'.", nameof(code));
        }

        _code = code;
    }

    /// <summary>Gets the code, such as <c>AZ</c>; empty for the default value, which is no country.</summary>
    public string Code => _code ?? string.Empty;

    /// <summary>Gets whether this is no country: water or air.</summary>
    public bool IsNone => _code is null;

    /// <inheritdoc/>
    public int CompareTo(Country other) => string.CompareOrdinal(Code, other.Code);

    /// <summary>Gives the code.</summary>
    public override string ToString() => Code;
}
