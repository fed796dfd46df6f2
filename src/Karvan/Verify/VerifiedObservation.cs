using Karvan.Model;

namespace Karvan;

/// <summary>One observation beside what the network says of it.</summary>
/// <param name="Observation">The published figure.</param>
/// <param name="From">The id of the place where it begins; null: none.</param>
/// <param name="To">The id of the place where it ends; null: none.</param>
/// <param name="IsCounted">Whether it counts in the score.</param>
/// <param name="IsHeldOut">Whether it was kept out of calibration.</param>
/// <param name="Model">What the network says; null: nothing.</param>
/// <param name="Agrees">Whether the two agree by the rule of its kind; null: there is nothing to compare.</param>
/// <param name="Reason">Why it is not counted or does not agree, in one sentence; null: it counts and agrees.</param>
public sealed record VerifiedObservation(
    Observation Observation,
    string? From,
    string? To,
    bool IsCounted,
    bool IsHeldOut,
    ModelValues? Model,
    bool? Agrees,
    string? Reason);
