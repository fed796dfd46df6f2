using Karvan.Model;
using NodaTime;

namespace Karvan.Routing;

/// <summary>What a tariff row charges one consignment, by the metres that it counts.</summary>
/// <remarks>
/// A price for each kilometre is a fraction of whole numbers: to divide decimals takes many times as long.
/// </remarks>
internal readonly struct TariffCents
{
    private readonly long _leastCents;
    private readonly decimal _perKilometre;
    private readonly decimal _perDollar;
    private readonly long _numerator;
    private readonly long _denominator;

    public TariffCents(Network network, Tariff row, Consignment consignment, Vehicle? vehicle, YearMonth month)
    {
        var currency = row.Rate.Currency;
        var amount = row.Rate.Amount * consignment.Count(row.Rate.Per, row.BoxFeet, vehicle);
        if (!row.PerKilometre)
        {
            amount = row.Minimum is { } most ? Math.Max(most, amount) : amount;
            _leastCents = network.ToMoney(amount, currency, month).Cents;
            return;
        }

        _leastCents = row.Minimum is { } least ? network.ToMoney(least, currency, month).Cents : long.MinValue;
        (_perKilometre, _perDollar) = (amount, network.GetExchangeRate(currency, month));
        (_numerator, _denominator) = CentsPerMetre(amount, _perDollar);
    }

    /// <summary>Gives the charge, the exact amount rounded half-to-even [cent].</summary>
    public long Cents(long metres) => _perDollar == 0
        ? _leastCents
        : Math.Max(_leastCents, _denominator > 0
            ? Round((Int128)_numerator * metres, _denominator)
            : Money.FromDollars(_perKilometre * (metres / 1_000m) / _perDollar).Cents);

    private static long Round(Int128 numerator, long denominator)
    {
        var (cents, rest) = Int128.DivRem(numerator, denominator);
        var twice = Int128.Abs(rest) * 2;
        var up = twice > denominator || (twice == denominator && Int128.IsOddInteger(cents));
        return (long)cents + (up ? Int128.Sign(numerator) : 0);
    }

    // A hundredth of a dollar, a thousandth of a kilometre: a tenth. Nothing where the digits are too many.
    private static (long Numerator, long Denominator) CentsPerMetre(decimal perKilometre, decimal perDollar) =>
        TryDigits(perKilometre, out var price, out var places)
        && TryDigits(perDollar, out var rate, out var ratePlaces)
        && Math.BigMul(price, PowerOfTen(ratePlaces)) is var numerator && numerator == (long)numerator
        && Math.BigMul(rate, PowerOfTen(places + 1)) is var denominator && denominator == (long)denominator
            ? ((long)numerator, (long)denominator)
            : default;

    private static bool TryDigits(decimal number, out long digits, out int places)
    {
        Span<int> parts = stackalloc int[4];
        decimal.GetBits(number, parts);
        digits = ((long)parts[1] << 32) | (uint)parts[0];
        places = (parts[3] >> 16) & 0xFF;
        var isShort = parts[2] == 0 && digits >= 0 && places < 18;
        digits = parts[3] < 0 ? -digits : digits;
        return isShort;
    }

    private static long PowerOfTen(int exponent)
    {
        var power = 1L;
        for (; exponent > 0; exponent--)
        {
            power *= 10;
        }

        return power;
    }
}
