using Karvan.Model;

namespace Karvan.Routing;

/// <summary>One ride.</summary>
/// <param name="Service">The service.</param>
/// <param name="BoardCall">The call at which it is boarded, counted from 0.</param>
/// <param name="AlightCall">The call at which it is left.</param>
/// <param name="Departure">When it leaves.</param>
/// <param name="Arrival">When it arrives.</param>
public readonly record struct TimetableRide(
    ServiceIndex Service, int BoardCall, int AlightCall, Moment Departure, Moment Arrival);
