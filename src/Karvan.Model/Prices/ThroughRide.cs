namespace Karvan.Model;

/// <summary>One ride inside a through rate.</summary>
/// <param name="Service">The service.</param>
/// <param name="BoardCall">The call at which it is boarded, counted from 0.</param>
/// <param name="AlightCall">The call at which it is left.</param>
public readonly record struct ThroughRide(ServiceIndex Service, int BoardCall, int AlightCall);
