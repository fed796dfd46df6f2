using Karvan.Model;
using Karvan.TestWorlds;

namespace Karvan.Routing.Tests;

/// <summary>A judge that never objects proves nothing: each fault planted in the fast search must be caught.</summary>
public sealed class PlantedFaultTests
{
    private const int Worlds = 4_000;

    [Fact]
    public void Catch_EveryFirstTripTaken() => Caught<FaultyRules.TakesEveryFirstTrip>();

    [Fact]
    public void Catch_QueuesOvertaken() => Caught<FaultyRules.OvertakesQueues>();

    [Fact]
    public void Catch_StorageForgottenInDominance() => Caught<FaultyRules.ForgetsStorageInDominance>();

    [Fact]
    public void Catch_NothingTakenUpAgain() => Caught<FaultyRules.TakesNothingUpAgain>();

    [Fact]
    public void Catch_OnlyWholeDaysCounted() => Caught<FaultyRules.CountsWholeDaysOnly>();

    [Fact]
    public void Catch_CutOffForgotten() => Caught<FaultyRules.ForgetsCutOff>();

    [Fact]
    public void Catch_NoWaitForIntervals() => Caught<FaultyRules.NeverWaitsForIntervals>();

    [Fact]
    public void Catch_RunningOnHolidays() => Caught<FaultyRules.RunsEveryDay>();

    [Fact]
    public void Catch_ClosedHoursIgnored() => Caught<FaultyRules.NeverCloses>();

    [Fact]
    public void Catch_ClosuresByDateIgnored() => Caught<FaultyRules.PassesClosedPlaces>();

    [Fact]
    public void Catch_CoveredChargesPaidTwice() => Caught<FaultyRules.ChargesWhatIsCovered>();

    [Fact]
    public void Catch_ThroughRateAsOneLeg() => Caught<FaultyRules.CountsThroughRatesAsOneLeg>();

    [Fact]
    public void Catch_BoundsTooHigh() => Caught<FaultyRules.BoundsTooHigh>();

    [Fact]
    public void Catch_RoomIgnored() => Caught<FaultyRules.IgnoresRoom>();

    private static void Caught<TRules>()
        where TRules : struct, ISearchRules
    {
        var caught = -1;
        for (var seed = 0; seed < Worlds && caught < 0; seed++)
        {
            caught = Differs<TRules>(World.Parse(RandomWorld.CreateText(seed))) ? seed : -1;
        }

        Assert.True(caught >= 0, $"{typeof(TRules).Name} passes {Worlds} random worlds.");
    }

    private static bool Differs<TRules>(World world)
        where TRules : struct, ISearchRules
    {
        try
        {
            return WorldJudge.FindDifference(world, Plan<TRules>) is not null;
        }
        catch (InvalidOperationException)
        {
            // The itinerary does not add up to what the search counted: that, too, is being caught.
            return true;
        }
    }

    private static PlanResult Plan<TRules>(Network network, PlanQuery query)
        where TRules : struct, ISearchRules => new Planner<TRules>(network).Plan(query, CancellationToken.None);
}
