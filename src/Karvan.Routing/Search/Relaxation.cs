namespace Karvan.Routing;

/// <summary>What a search may overlook, to find out why there is no itinerary.</summary>
[Flags]
internal enum Relaxation
{
    None = 0,
    Cargo = 1,
    Room = 2,
    Restrictions = 4,
    Avoidance = 8,
    Via = 16,
    Time = 32,
    Price = 64,
    All = Cargo | Room | Restrictions | Avoidance | Via | Time | Price,
}
