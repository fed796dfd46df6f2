using Karvan.Model;

namespace Karvan.Simulation;

/// <summary>A resource at one midnight of the first replication.</summary>
/// <param name="At">The midnight, UTC.</param>
/// <param name="Resource">The resource's id; <c>held:</c> and a demand's for what is held at origin.</param>
/// <param name="Queue">What waits: vehicles, or TEU for departures and yards; wagons, trucks or boxes held.</param>
/// <param name="Busy">What is in use.</param>
public readonly record struct DailyRow(Moment At, string Resource, double Queue, double Busy)
{
    /// <summary>Gets how many trains or trucks wait there besides that no demand counts.</summary>
    public double Others { get; init; }
}
