namespace Karvan.Feed;

/// <summary>What an id names.</summary>
internal enum IdKind
{
    Source,
    Location,
    Terminal,
    Link,
    Crossing,
    OperatingDays,
    Vehicle,
    Service,
    Handling,
    Procedure,
    Tariff,
    Closure,
    Other,
}
