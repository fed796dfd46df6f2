namespace Karvan.Cli;

/// <summary>The JSON of a quote; without an itinerary the reason stands alone, the rest is null.</summary>
internal sealed record QuoteDocument(
    int SchemaVersion,
    FeedDocument Feed,
    QueryDocument Query,
    string? Reference,
    string? By,
    ValidityDocument? Validity,
    ItineraryDocument? Itinerary,
    QuotePriceDocument? Price,
    IReadOnlyList<string>? Included,
    IReadOnlyList<string>? Covered,
    IReadOnlyList<string>? Excluded,
    QuoteBoxDocument? Box,
    IReadOnlyList<HeavyBoxDocument>? HeavyBoxes,
    IReadOnlyList<PapersDocument>? Papers,
    IReadOnlyList<StorageDocument>? Storage,
    IReadOnlyList<StorageDocument>? BoxTerms,
    LatestDepartureDocument? LatestDeparture,
    string? Reason);

/// <summary>When the price holds.</summary>
internal sealed record ValidityDocument(string From, string To);

/// <summary>The price and its band.</summary>
internal sealed record QuotePriceDocument(
    decimal Usd, decimal LowUsd, decimal HighUsd, IReadOnlyList<QuoteLineDocument> Lines);

/// <summary>One line of the price.</summary>
internal sealed record QuoteLineDocument(
    string What,
    string Component,
    string? Tariff,
    decimal Amount,
    string Currency,
    decimal Usd,
    decimal LowUsd,
    decimal HighUsd,
    string Source,
    string Confidence);

/// <summary>Whose box, and what it costs.</summary>
internal sealed record QuoteBoxDocument(string Owner, decimal? HireUsd, decimal? DropOffUsd);

/// <summary>A band of mass.</summary>
internal sealed record HeavyBoxDocument(
    string Tariff, string Component, decimal FromTonnesPerTeu, decimal SurchargeUsd);

/// <summary>A customs regime that a leg meets.</summary>
internal sealed record PapersDocument(
    int Leg,
    IReadOnlyList<string> Territories,
    string Regime,
    string Name,
    string Papers,
    string? Declaration,
    string? Guarantee,
    decimal? AdvanceHours,
    IReadOnlyList<string> Channels,
    string Source,
    string Confidence);

/// <summary>Storage, demurrage or detention at one terminal.</summary>
internal sealed record StorageDocument(
    string Terminal, string Component, int? FreeDays, IReadOnlyList<StorageChargeDocument> Charges);

/// <summary>One step of a terminal's storage.</summary>
internal sealed record StorageChargeDocument(
    int FromDay, decimal Amount, string Currency, string Per, int? BoxFeet, string Source, string Confidence);

/// <summary>How late the goods may leave.</summary>
internal sealed record LatestDepartureDocument(string Departure, string Arrival, bool SameServices);
