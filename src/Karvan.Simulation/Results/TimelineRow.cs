using Karvan.Model;

namespace Karvan.Simulation;

/// <summary>One event of the first replication.</summary>
/// <param name="At">When.</param>
/// <param name="Kind">Whose it is.</param>
/// <param name="Id">The service of a vehicle, the demand of a unit, the id of a resource.</param>
/// <param name="Number">The run of that service, or the unit in order of entry; 0 of a resource.</param>
/// <param name="What">
/// Of a vehicle <c>load</c>, <c>depart</c>, <c>pass</c>, <c>customs</c>, <c>setOut</c> (examined goods stay at a
/// border), <c>takeOn</c> (goods examined there go on), <c>arrive</c>, <c>unload</c>, <c>end</c>; of a unit the stage
/// that begins, <c>end</c> when it has arrived; of a resource <c>queue</c> or <c>inUse</c>.
/// </param>
/// <param name="Where">The terminal, border, link or vehicle; empty of a resource.</param>
/// <param name="Amount">What is on board or is loaded [TEU], or stands in the queue or in use.</param>
public readonly record struct TimelineRow(
    Moment At, TimelineKind Kind, string Id, long Number, string What, string Where, long Amount);
