using Karvan.Model;

namespace Karvan.Routing.Tests.Reference;

/// <summary>Where a unit stands, since when, and all of its past that its future depends on.</summary>
internal readonly record struct ReferenceState(
    TerminalIndex Terminal,
    Side Side,
    int SinceSeconds,
    int Vias,
    CostComponents Covers,
    VehicleIndex? Vehicle);

/// <summary>One way to come to a state.</summary>
internal sealed record ReferenceLabel(long Cents, long Work, ReferenceLabel? Before, ReferenceLeg[] LastLegs)
{
    public IEnumerable<ReferenceLeg> GetLegs() => (Before?.GetLegs() ?? []).Concat(LastLegs);
}

/// <summary>All states after some number of rides, each with its non-dominated ways.</summary>
internal sealed class ReferenceLayer
{
    private readonly Dictionary<ReferenceState, List<ReferenceLabel>> _states = [];

    public IEnumerable<(ReferenceState State, List<ReferenceLabel> Labels)> States =>
        _states.Select(pair => (pair.Key, pair.Value));

    public void Add(ReferenceState state, ReferenceLabel label)
    {
        if (!_states.TryGetValue(state, out var labels))
        {
            _states.Add(state, labels = []);
        }

        if (!labels.Exists(other => other.Cents <= label.Cents && other.Work <= label.Work))
        {
            labels.RemoveAll(other => label.Cents <= other.Cents && label.Work <= other.Work);
            labels.Add(label);
        }
    }
}
