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
    private readonly long _mostMetres = -1;

    public TariffCents(Network network, Tariff row, Consignment consignment, Vehicle? vehicle, YearMonth month)
    {
        var currency = row.Rate.Currency;
        if (!row.PerKilometre)
        {
            _leastCents = network.ToMoney(row.Charge(consignment, vehicle, 0), currency, month).Cents;
            return;
        }

        var amount = row.Rate.Amount * consignment.Count(row.Rate.Per, row.BoxFeet, vehicle);
        _leastCents = row.Minimum is { } least ? network.ToMoney(least, currency, month).Cents : long.MinValue;
        (_perKilometre, _perDollar) = (amount, network.GetExchangeRate(currency, month));
        if (TryCentsPerMetre(amount, _perDollar, out _numerator, out _denominator))
        {
            _mostMetres = long.MaxValue / Math.Max(1, Math.Abs(_numerator));
        }
    }

    /// <summary>Gives the charge, the exact amount rounded half-to-even [cent].</summary>
    public long Cents(long metres) => _perDollar == 0
        ? _leastCents
        : Math.Max(_leastCents, metres <= _mostMetres
            ? Round(_numerator * metres, _denominator)
            : Money.FromDollars(_perKilometre * (metres / 1_000m) / _perDollar).Cents);

    private static long Round(long numerator, long denominator)
    {
        var (cents, rest) = Math.DivRem(numerator, denominator);
        var above = Math.Abs(rest) - (denominator - Math.Abs(rest));
        return above > 0 || (above == 0 && long.IsOddInteger(cents)) ? cents + Math.Sign(numerator) : cents;
    }

    // A hundredth of a dollar, a thousandth of a kilometre: a tenth. False: the digits are too many.
    private static bool TryCentsPerMetre(
        decimal perKilometre, decimal perDollar, out long numerator, out long denominator)
    {
        (numerator, denominator) = (0, 0);
        return TryDigits(perKilometre, out var price, out var places)
            && TryDigits(perDollar, out var rate, out var ratePlaces)
            && TryMultiply(price, PowerOfTen(ratePlaces), out numerator)
            && TryMultiply(rate, PowerOfTen(places + 1), out denominator);
    }

    private static bool TryMultiply(long left, long right, out long product) =>
        Math.BigMul(left, right, out product) == product >> 63;

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
