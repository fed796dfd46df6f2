namespace Karvan.Simulation.Tests;

/// <summary>Keeps the events of vehicles and units.</summary>
internal sealed class Story : ITimeline
{
    public List<TimelineRow> Rows { get; } = [];

    public bool Wants(TimelineKind kind) => kind != TimelineKind.Resource;

    public void Add(in TimelineRow row) => Rows.Add(row);

    public IEnumerable<TimelineRow> Vehicles(string what) =>
        Rows.Where(row => row.Kind == TimelineKind.Vehicle && row.What == what);

    public IEnumerable<TimelineRow> Units(string what) =>
        Rows.Where(row => row.Kind == TimelineKind.Unit && row.What == what);
}
