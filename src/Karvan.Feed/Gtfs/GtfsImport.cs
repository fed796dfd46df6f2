using System.Collections.Immutable;

namespace Karvan.Feed;

/// <summary>What became of a GTFS feed.</summary>
/// <param name="Feed">The feed, read back as <see cref="FeedReader"/> reads it; null when there are errors.</param>
/// <param name="Notices">What was found in the GTFS files, by file, line and column: at most 10 000.</param>
/// <param name="Counts">How much was kept; null when there are errors.</param>
public sealed record GtfsImport(FeedResult? Feed, ImmutableArray<FeedNotice> Notices, GtfsCounts? Counts);
