using System.Runtime.CompilerServices;
using Karvan.Routing.Tests.Reference;
using Karvan.TestWorlds;

namespace Karvan.Routing.Tests.Worlds;

/// <summary>Runs a world of tests/worlds through both engines. A test has the name of its world.</summary>
public abstract class WorldTests
{
    protected static void Check([CallerMemberName] string name = "")
    {
        var world = World.Load(name);
        Assert.NotEmpty(world.Cases);
        foreach (var (query, expected) in world.Cases)
        {
            var reference = ReferencePlanner.Plan(world.Network, query)
                .Select(itinerary => ItineraryText.Format(world.Network, query, itinerary));
            Assert.Equal(ToText(query, "reference", expected), ToText(query, "reference", reference));

            var planned = new ItineraryPlanner(world.Network).Plan(query.ToPlanQuery()).GetItineraries();
            var lines = planned.Select(itinerary => ItineraryText.Format(world.Network, query, itinerary));
            Assert.Equal(ToText(query, "planner", expected), ToText(query, "planner", lines));
            Assert.All(planned, itinerary => Assert.Null(WorldJudge.FindFlaw(world.Network, query, itinerary)));
        }
    }

    private static string ToText(WorldQuery query, string engine, IEnumerable<string> itineraries) =>
        string.Join('\n', itineraries.Prepend($"{engine}: {query.Text}"));
}
