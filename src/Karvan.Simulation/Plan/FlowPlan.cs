using Karvan.Model;

namespace Karvan.Simulation;

/// <summary>What is carried.</summary>
internal enum UnitKind
{
    Box,
    Wagons,
    Truck,
}

/// <summary>Goods that keep coming: one demand, in units of one size.</summary>
internal sealed class FlowPlan
{
    public required string Id { get; init; }

    public required string Commodity { get; init; }

    public required ChoiceParameters Choice { get; init; }

    public required bool IsEmpty { get; init; }

    public required Product? Product { get; init; }

    public required LocationIndex From { get; init; }

    public required LocationIndex To { get; init; }

    public required bool IsWestbound { get; init; }

    public required UnitKind Kind { get; init; }

    public required int UnitTeu { get; init; }

    public required long UnitKilograms { get; init; }

    /// <summary>Gets the mass of a unit that emissions count [t]: its goods, of an empty box itself.</summary>
    public required double EmittingTonnes { get; init; }

    /// <summary>Gets the wagons of a unit; 1 of others.</summary>
    public int Pieces { get; init; } = 1;

    /// <summary>Gets how many units come at once.</summary>
    public required int Group { get; init; }

    /// <summary>Gets the mean time between consignments by month, January first; infinite: none [s].</summary>
    public required double[] IntervalSeconds { get; init; }

    /// <summary>Gets by how much longer the intervals of a day are, by day of the run: holidays at origin.</summary>
    public double[] DayFactors { get; init; } = [];

    /// <summary>Gets whether it may take another corridor than the usual one.</summary>
    public required bool CanChoose { get; init; }

    /// <summary>Gets the corridor on which the goods were counted; null: none is known.</summary>
    public Corridor? Home { get; init; }

    public required WayPlan[] Ways { get; init; }
}
