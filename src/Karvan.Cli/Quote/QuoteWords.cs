using System.Globalization;
using Karvan.Model;

namespace Karvan.Cli;

/// <summary>The sentences of a quote, the same on the sheet and in CSV.</summary>
internal static class QuoteWords
{
    /// <summary>What every quote says of itself.</summary>
    public const string Caution = "An indication from published and assumed figures; it binds nobody.";

    /// <summary>The title of the legs.</summary>
    public const string WayTitle = "Way (local times)";

    /// <summary>The title of the papers.</summary>
    public const string PapersTitle = "Papers of each leg (by the customs regimes that the feed names)";

    /// <summary>The title of the storage.</summary>
    public const string StorageTitle =
        "Free days and storage (the day of arrival is the first; every day begun counts)";

    /// <summary>Gives why this itinerary is quoted.</summary>
    public static string Describe(QuoteChoice by) => by switch
    {
        QuoteChoice.Fastest => "the fastest way",
        QuoteChoice.Cheapest => "the cheapest way",
        QuoteChoice.LowestEmission => "the way of lowest emission",
        QuoteChoice.FewestChanges => "the way with the fewest transshipments",
        _ => "the way of least price, time and emissions together",
    };

    /// <summary>Gives whose box it is, what its hire and leaving it cost.</summary>
    public static string DescribeBox(Quote quote)
    {
        if (quote.Owner == BoxOwner.Shipper)
        {
            return "The shipper's own; its way back is not included.";
        }

        return $"The carrier's. Hire: {Part(quote, CostComponent.ContainerHire)}. "
            + $"Drop-off at the destination: {Part(quote, CostComponent.DropOff)}.";
    }

    /// <summary>Gives the components for people, in a list.</summary>
    public static string List(IEnumerable<CostComponent> components)
    {
        var list = string.Join(", ", components.Select(component => Words.Plain(component)));
        return list.Length > 0 ? list : "nothing";
    }

    /// <summary>Gives what heavy boxes cost more, one sentence for each tariff with a band.</summary>
    public static string DescribeHeavyBoxes(Quote quote) => quote.HeavyBoxes.IsEmpty
        ? "No tariff of this way asks more for heavy boxes."
        : string.Join(' ', quote.HeavyBoxes.Select(terms => terms.Surcharge.Cents == 0
            ? $"{terms.Tariff} asks more from {Tonnes(terms.FromTonnes)} t a TEU; these boxes are lighter."
            : $"{terms.Tariff} asks {Dollars(terms.Surcharge)} USD more, included, from {Tonnes(terms.FromTonnes)} t "
                + "a TEU."));

    /// <summary>Gives how late the goods may be handed over.</summary>
    public static string DescribeLatest(LatestDeparture latest, Quote quote)
    {
        var (network, plan) = (quote.Plan.Network, quote.Plan);
        var departure = LocalTimes.DateAndTime(latest.Departure, network[plan.From.Location].TimeZone);
        var arrival = LocalTimes.DateAndTime(latest.Arrival, network[plan.To.Location].TimeZone);
        var way = latest.IsSameWay ? "by the same services" : "by other services: see karvan plan with --arrive-by";
        return $"{departure} {way}, to arrive {arrival} (local times; usual times, no promise).";
    }

    /// <summary>Gives what a stay costs after the free days.</summary>
    public static string DescribeCharges(StorageTerms terms) => terms.Charges.IsEmpty
        ? "the feed names no charge"
        : string.Join("; ", terms.Charges.Select(charge => string.Create(
            CultureInfo.InvariantCulture,
            $"{Words.Number(charge.Rate.Amount, 2)} {charge.Rate.Currency} a day and {DescribeUnit(charge)} "
            + $"from day {charge.FromDay}")));

    /// <summary>Gives demurrage or detention: the free days, and what follows.</summary>
    public static string DescribeBoxTerms(StorageTerms terms) => terms.FreeDays is { } days
        ? $"{Words.Count(days, "day")} free, then {DescribeCharges(terms)}"
        : "the feed names no charge";

    /// <summary>Gives how the low and the high price come about.</summary>
    public static string DescribeBands() =>
        "Low and high: the range that a tariff row names; a line whose row names none is taken to be off by "
        + $"±{Percent(PriceBand.High)} at high confidence, ±{Percent(PriceBand.Medium)} at medium, "
        + $"±{Percent(PriceBand.Low)} at low and ±{Percent(PriceBand.Assumed)} if assumed, all lines to the same side.";

    /// <summary>Gives dollars with both places and thousands apart.</summary>
    public static string Dollars(Money money) => Words.Number(money.Dollars, 2);

    private static string Part(Quote quote, CostComponent component) => quote.Find(component) is { } cost
        ? $"{Dollars(cost)} USD, included"
        : quote.Scope.Covered.Contains(component) ? "included in the freight" : "not included";

    private static string DescribeUnit(StorageCharge charge)
    {
        var unit = charge.Rate.Per == ChargeUnit.Teu ? "TEU" : "box";
        return charge.BoxFeet is { } feet
            ? string.Create(CultureInfo.InvariantCulture, $"{unit} ({feet} ft)")
            : unit;
    }

    private static string Percent(decimal share) =>
        string.Create(CultureInfo.InvariantCulture, $"{share * 100:0} %");

    private static string Tonnes(decimal tonnes) => tonnes.ToString("0.###", CultureInfo.InvariantCulture);
}
