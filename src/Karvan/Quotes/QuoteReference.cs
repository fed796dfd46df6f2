using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Karvan;

/// <summary>Gives a quote the number under which it can be spoken of and found again.</summary>
internal static class QuoteReference
{
    /// <summary>
    /// Gives <c>K-</c>, the price month and the first ten digits of the SHA-256 of everything that went in: the feed's
    /// hash, the question with everything resolved, the choice.
    /// </summary>
    public static string Make(Plan plan, QuoteRequest request)
    {
        var (network, query, goods) = (plan.Network, plan.Query, plan.Query.Consignment);
        var avoid = query.Avoid;
        string[] parts =
        [
            network.Info.Hash,
            Ids(query.Origins.Select(terminal => network[terminal].Id)),
            Ids(query.Destinations.Select(terminal => network[terminal].Id)),
            Text($"{goods.Boxes20} {goods.Boxes40} {goods.Mass.Kilograms} {goods.Cargo} {goods.Hs} {goods.Owner}"),
            Text($"{query.ReadyAt?.Seconds} {query.ArriveBy?.Seconds} {query.Deadline?.Seconds}"),
            Text($"{query.PriceMonth.Year:0000}-{query.PriceMonth.Month:00}"),
            Ids(avoid.Countries.Select(country => country.Code)),
            Ids(avoid.Locations.Select(location => network[location].Id)),
            Ids(avoid.Crossings.Select(crossing => network[crossing].Id)),
            Ids(avoid.Passages.Select(passage => passage.ToString())),
            Ids(avoid.Modes.Select(mode => mode.ToString())),
            string.Join(' ', query.Via.Select(location => network[location].Id)),
            Text($"{request.By} {request.Corridor}"),
        ];
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', parts)));
        return Text(
            $"K-{query.PriceMonth.Year:0000}{query.PriceMonth.Month:00}-{Convert.ToHexString(hash.AsSpan(0, 5))}");
    }

    // What is avoided is a set: the order in which it was typed makes no other quote.
    private static string Ids(IEnumerable<string> ids) => string.Join(' ', ids.Order(StringComparer.Ordinal));

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
