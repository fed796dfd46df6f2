using NodaTime;

namespace Karvan.Model;

/// <summary>Which feed a network was read from.</summary>
/// <param name="Id">The feed's id, such as <c>eurasia-2025</c>.</param>
/// <param name="Title">Title for people.</param>
/// <param name="Hash">SHA-256 of the feed's rows, 64 hexadecimal digits: equal rows give equal hashes.</param>
/// <param name="Period">The period that the rows describe, such as <c>2025</c>.</param>
/// <param name="PriceMonth">The month whose prices and exchange rates apply unless a query says otherwise.</param>
/// <param name="EndsOn">The last day that may be planned; null: weeks and seasons recur for ever.</param>
/// <param name="Licence">Licence of the feed.</param>
public sealed record FeedInfo(
    string Id,
    string Title,
    string Hash,
    string Period,
    YearMonth PriceMonth,
    LocalDate? EndsOn,
    string Licence)
{
    /// <summary>
    /// Gets the titles of the overlays that have changed the feed's rows, joined by commas; empty: none has.
    /// </summary>
    public string ChangedBy { get; init; } = string.Empty;
}
