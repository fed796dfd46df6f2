using Karvan.TestWorlds;

namespace Karvan.Routing.Tests.Worlds;

/// <summary>What another equals within a share of 1/64 a leg may be left out, and nothing else.</summary>
public sealed class O_RelaxedTests
{
    [Fact]
    public void O01_AlmostAsCheap_IsLeftOut() => Check("FAST", """
        terminal A KZ
        terminal B KZ
        service FAST fare=300/box
          stop A
          stop B rail 10:00
          at 08:00
        service SLOW fare=299/box
          stop A
          stop B rail 10:05
          at 08:00
        query A>B ready=2025-01-06T00:00
        """);

    [Fact]
    public void O02_CheaperByMore_Stays() => Check("FAST, SLOW", """
        terminal A KZ
        terminal B KZ
        service FAST fare=300/box
          stop A
          stop B rail 10:00
          at 08:00
        service SLOW fare=290/box
          stop A
          stop B rail 10:05
          at 08:00
        query A>B ready=2025-01-06T00:00
        """);

    /// <summary>A change more is never traded for a share of the price.</summary>
    [Fact]
    public void O03_FewestTransshipments_Stays() => Check("DIRECT", """
        terminal A KZ
        terminal M KZ
        terminal B KZ
        service DIRECT fare=303/box
          stop A
          stop B rail 10:00 km=200
          at 08:00
        service R1 fare=150/box
          stop A
          stop M rail 5:00 km=100
          at 08:00
        service R2 fare=150/box
          stop M
          stop B rail 5:00 km=100
          at 13:00
        query A>B ready=2025-01-06T00:00
        """);

    private static void Check(string expected, string text)
    {
        var world = World.Parse(text);
        var query = world.Cases[0].Query.ToPlanQuery() with { Relax = new(1, 64) };

        var found = new ItineraryPlanner(world.Network).Plan(query, TestContext.Current.CancellationToken);

        Assert.Equal(expected, string.Join(", ", found.GetItineraries()
            .Select(itinerary => string.Join(' ', itinerary.Legs.Select(leg => world.Network[leg.Service].Id)))));
    }
}
