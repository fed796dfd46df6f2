using System.Collections.Immutable;
using Karvan.Model;
using Karvan.TestWorlds;
using NodaTime;

namespace Karvan.Simulation.Tests;

/// <summary>Trucks at the gate of a port.</summary>
public class G_GateTests
{
    private const string Text = """
        terminal A KZ
        terminal B KZ kind=port
        vehicle lorry mode=road teu=2 t=25
        service AB vehicle=lorry product=truck
          stop A
          stop B road 5:00
          demand 0:00
        query A>B ready=2025-01-06T00:00
        > nothing
        """;

    /// <summary>Two trucks an hour come by chance to a gate that takes four: half an hour's use, a quarter's
    /// wait.</summary>
    [Fact]
    public void Run_GateOfAPort_LetsTrucksThroughOneByOne()
    {
        var gate = Run(trucksPerHour: 4).Resources.Single(row => row.Id == "gate:B");

        // Of the two ways in and out one is used: an M/D/1 queue at a load of a half waits for a quarter of 0.25 h × 2.
        Assert.Equal(0.25, gate.Utilization, 0.02);
        Assert.Equal(0.125, gate.MeanWaitHours, 0.02);
        Assert.Equal(ResourceKind.Gate, gate.Kind);
    }

    [Fact]
    public void Run_NoRateOfGates_HasNone() =>
        Assert.DoesNotContain(Run(trucksPerHour: 0).Resources, row => row.Kind == ResourceKind.Gate);

    private static SimulationResult Run(int trucksPerHour)
    {
        var network = World.Parse(Text).Network;
        network = network with
        {
            Demands =
            [
                new()
                {
                    Id = "trucks",
                    From = SmallCorridor.Location(network, "A"),
                    To = SmallCorridor.Location(network, "B"),
                    Commodity = "goods",
                    Unit = DemandUnit.Truck,
                    YearlyAmount = 2 * 8_760,
                    UnitMass = Mass.FromTonnes(20),
                    Scope = "made up",
                    Provenance = new(new SourceIndex(0), Confidence.Assumed),
                },
            ],
        };
        return SmallCorridor.Run(new()
        {
            Network = network,
            Ways = new ScriptedWays(new Dictionary<int, ImmutableArray<CandidateWay>>
            {
                [0] = [SmallCorridor.Way(network, "AB")],
            }),
            Start = Moment.FromInstant(Instant.FromUtc(2025, 1, 1, 0, 0)),
            HorizonDays = 365,
            WarmUpDays = 30,
            Replications = 2,
            Threads = 1,
            Parameters = new() { GateTrucksPerHour = trucksPerHour },
        });
    }
}
