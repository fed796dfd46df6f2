using System.Collections.Immutable;
using Karvan.Model;
using Karvan.TestWorlds;

namespace Karvan.Routing.Tests;

/// <summary>Public timetables: rounds against the judge, on worlds by chance in which nobody pays and nothing closes.</summary>
public sealed class RoundTests
{
    private const int Worlds = 300;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public void Plan_RandomPassengerWorlds_AgreesWithReference()
    {
        var found = 0;
        Parallel.For(0, Worlds, seed =>
        {
            var world = MakeFree(World.Parse(RandomWorld.CreateText(seed)));
            Assert.True(PassengerNetwork.Is(world.Network), $"Seed {seed} is no public timetable.");
            var count = 0;
            var difference = WorldJudge.FindDifference(world, (network, query) =>
            {
                var result = new ItineraryPlanner(network).Plan(query);
                count = result.GetItineraries().Length;
                return result;
            });
            Assert.True(difference is null, $"Seed {seed}: {difference}\n{world.Text}");
            Interlocked.Add(ref found, count);
        });
        Assert.True(found > Worlds / 2, $"Only {found} itineraries in {Worlds} worlds.");
    }

    [Fact]
    public void Plan_Footpaths_LeadFromYardToYardAndNeverInChains()
    {
        var world = MakeFree(World.Load("B01_TrainToShip"));
        var (query, _) = world.Cases[0];
        var direct = new ItineraryPlanner(world.Network).Plan(query.ToPlanQuery(), Cancelled).GetItineraries();
        Assert.NotEmpty(direct);
        var first = direct[0].Legs[0];
        var others = Enumerable.Range(0, world.Network.Terminals.Length).Select(index => new TerminalIndex(index))
            .Where(terminal => terminal != first.To && !query.Origins.Contains(terminal))
            .ToList();
        Assert.NotEmpty(others);
        var walked = world.Network with { Footpaths = [Path(first.To, others[0], 600)] };
        var ends = query.ToPlanQuery() with { Destinations = [others[0]] };

        var byFoot = new ItineraryPlanner(walked).Plan(ends, Cancelled).GetItineraries();

        var alone = byFoot.Single(itinerary => itinerary.Transshipments == 0);
        var step = Assert.Single(alone.Steps, step => step.Kind == StepKind.Footpath);
        Assert.Equal(600, step.End.Seconds - step.Start.Seconds);
        Assert.Equal(step.End, alone.Arrival);
        if (others.Count > 1)
        {
            var chain = world.Network with
            {
                Footpaths = [Path(first.To, others[0], 600), Path(others[0], others[1], 600)],
            };
            var twice = new ItineraryPlanner(chain).Plan(ends with { Destinations = [others[1]] }, Cancelled).GetItineraries();
            Assert.DoesNotContain(twice, itinerary => itinerary.Steps.Count(step => step.Kind == StepKind.Footpath) > 1);
        }

        Footpath Path(TerminalIndex from, TerminalIndex to, int seconds) =>
            new() { From = from, To = to, SpanSeconds = seconds, Provenance = world.Network.Services[0].Provenance };
    }

    [Fact]
    public void Plan_SecondQuery_ScansWithoutAllocating()
    {
        var network = MakeFree(World.Parse(RandomWorld.CreateText(7))).Network;
        var changes = new PadChanges(network);
        var moment = Moment.FromInstant(NodaTime.Instant.FromUtc(2025, 6, 2, 8, 0)).Seconds;
        var almanac = new Almanac<ExactRules>(network, moment - (40 * Clock.Day), moment + (40 * Clock.Day));
        var timetable = new RoundCompiler(network).Get(moment, 6, almanac);
        TerminalIndex[] ends = [new(network.Terminals.Length - 1)];
        var bounds = new RoundBounds(new LeastRuns(network, changes), changes, ends);
        var state = new RoundState(changes.PadCount, timetable.Routes.Length);
        var (arrivals, last) = (new int[8], new int[8]);
        TerminalIndex[] origins = [new(0)];
        var search = new RoundSearch(timetable, state, bounds, arrivals, last);
        search.Run(origins, moment, moment + (6 * Clock.Day));

        var before = GC.GetAllocatedBytesForCurrentThread();
        search.Run(origins, moment, moment + (6 * Clock.Day));

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    private static World MakeFree(World world)
    {
        var network = world.Network;
        var free = network with
        {
            ThroughRates = [],
            Restrictions = [],
            StorageCharges = [],
            Tariffs = [.. network.Tariffs.Take(1).Select(row => new Tariff
            {
                Id = row.Id,
                Component = row.Component,
                Rate = new(0, "USD", ChargeUnit.Box),
                PerKilometre = false,
                Provenance = row.Provenance,
            })],
            EmissionFactors = [],
            Vehicles = [.. network.Vehicles.Select(row => row with
            {
                CapacityTeu = 10_000,
                Payload = Mass.FromKilograms(1_000_000_000),
            })],
            Terminals = [.. network.Terminals.Select(row => row with { Hours = OpeningHours.Always })],
            Handlings = [.. network.Handlings.Select(row => row with
            {
                Rate = null,
                Time = new() { Process = row.Time.Process },
            })],
            Services = [.. network.Services.Select(row => row with
            {
                Tariffs = [new(0)],
                Cargo = [CargoKind.Dry, CargoKind.Reefer, CargoKind.Dangerous],
                Calls = [.. row.Calls.Select(call => call with { Procedure = null, Process = null, CutOffSeconds = 0 })],
            })],
        };
        var query = world.Cases[0].Query with
        {
            AvoidCountries = [],
            AvoidCrossings = [],
            AvoidLocations = [],
            AvoidModes = [],
            AvoidPassages = [],
            Via = [],
        };
        return world with { Network = free, Cases = [world.Cases[0] with { Query = query }] };
    }
}
