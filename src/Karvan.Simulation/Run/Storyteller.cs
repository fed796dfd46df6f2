namespace Karvan.Simulation;

/// <summary>Tells the events of the first replication to who asked for them; of others nothing.</summary>
internal sealed class Storyteller
{
    private static readonly string[] Stages =
        [.. Enum.GetNames<TransitStage>().Select(name => char.ToLowerInvariant(name[0]) + name[1..])];

    private readonly CorridorRun _run;
    private readonly ITimeline? _timeline;

    public Storyteller(CorridorRun run)
    {
        _run = run;
        _timeline = run.Engine.Replication == run.Plan.Request.FirstReplication ? run.Plan.Request.Timeline : null;
        TellsVehicles = _timeline?.Wants(TimelineKind.Vehicle) ?? false;
        TellsUnits = _timeline?.Wants(TimelineKind.Unit) ?? false;
        TellsResources = _timeline?.Wants(TimelineKind.Resource) ?? false;
    }

    public bool TellsVehicles { get; }

    public bool TellsUnits { get; }

    public bool TellsResources { get; }

    public void Tell(Carrier carrier, string what, string where)
    {
        if (TellsVehicles)
        {
            Add(TimelineKind.Vehicle, carrier.Name, carrier.Number, what, where, carrier.Teu);
        }
    }

    public void Tell(FlowPlan flow, int serial, TransitStage? stage, string where)
    {
        if (TellsUnits)
        {
            Add(TimelineKind.Unit, flow.Id, serial, stage is { } now ? Stages[(int)now] : "end", where, flow.UnitTeu);
        }
    }

    public void Tell(Meter meter, string what, long amount) =>
        Add(TimelineKind.Resource, meter.Id, 0, what, string.Empty, amount);

    private void Add(TimelineKind kind, string id, long number, string what, string where, long amount) =>
        _timeline!.Add(new(_run.Plan.At(_run.Now), kind, id, number, what, where, amount));
}
