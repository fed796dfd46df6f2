using NodaTime;

namespace Karvan.Feed;

/// <summary>What a GTFS feed says of itself, and what the caller knows of it.</summary>
/// <param name="Id">The id of the feed.</param>
/// <param name="Title">The title.</param>
/// <param name="Publisher">Who published it.</param>
/// <param name="Address">Where it can be read; may be empty.</param>
/// <param name="First">The first day.</param>
/// <param name="Last">The last day, what runs past its midnight included.</param>
internal sealed record GtfsInfo(
    string Id, string Title, string Publisher, string Address, LocalDate First, LocalDate Last);
