using System.Collections.Immutable;
using Karvan.Model;

namespace Karvan.Feed;

/// <summary>What the reader made of a feed.</summary>
/// <param name="Network">The network; null when there are errors.</param>
/// <param name="Notices">What was found, in the order of files, lines and columns: at most 10 000.</param>
/// <param name="Tables">The rows as text; null when there is no folder to read.</param>
public sealed record FeedResult(Network? Network, ImmutableArray<FeedNotice> Notices, FeedTables? Tables);
