using System.Collections.Immutable;
using Karvan.Model;

namespace Karvan.Feed;

/// <summary>A row of tariffs.csv that prices a chain of services.</summary>
/// <param name="Tariff">The tariff.</param>
/// <param name="Row">The row in its file.</param>
internal sealed record ThroughRow(TariffIndex Tariff, int Row)
{
    /// <summary>
    /// Gets the chain as places in <see cref="FeedDraft.ServiceRows"/>; empty: one of them was dropped.
    /// </summary>
    public ImmutableArray<int> Services { get; init; } = [];
}
